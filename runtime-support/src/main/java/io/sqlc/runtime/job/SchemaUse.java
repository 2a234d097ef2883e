package io.sqlc.runtime.job;

import io.sqlc.runtime.registry.RegisteredSerializer;
import io.sqlc.runtime.registry.SchemaRegistry;
import io.sqlc.runtime.registry.SchemaRegistryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a job needs of the schema registry, looked after before it starts and not when the first
 * record comes.
 *
 * @param subjects whose records are read with their schemas
 * @param writers what writes with schemas that the registry keeps
 */
record SchemaUse(
    SchemaRegistry registry, List<String> subjects, List<RegisteredSerializer<?>> writers) {
  SchemaUse {
    subjects = List.copyOf(subjects);
    writers = List.copyOf(writers);
  }

  /** Why the registry cannot be asked; empty where it can, or is not needed. */
  Optional<String> problem() {
    if (subjects.isEmpty() && writers.isEmpty()) {
      return Optional.empty();
    }
    try {
      // Whether the subject is there does not matter: its topic may be empty yet.
      registry.latest(subjects.isEmpty() ? "sqlc-start-check" : subjects.get(0));
      return Optional.empty();
    } catch (SchemaRegistryException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Registers the schemas of all records that the job writes.
   *
   * @throws StartException with all that the registry refuses
   */
  void register() throws StartException {
    List<String> problems = new ArrayList<>();
    for (RegisteredSerializer<?> writer : writers) {
      try {
        writer.register();
      } catch (SchemaRegistryException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new StartException(problems);
    }
  }
}
