package io.sqlc.runtime.registry;

import java.util.Optional;

/**
 * The schemas of topics' records. What was found by its id, or registered, is found again without a
 * call over the network. Safe for all threads.
 *
 * <p>Every method throws {@link SchemaRegistryException} where the registry cannot be asked or
 * refuses; that a schema is not there is an answer, no exception.
 */
public interface SchemaRegistry {

  /** The schema that records name by this id. */
  Optional<RegisteredSchema> byId(int id);

  /**
   * The schema that a job was told to write by.
   *
   * @throws SchemaRegistryException where there is none with this id, or it is of another kind
   */
  default RegisteredSchema required(int id, SchemaKind kind) {
    RegisteredSchema found =
        byId(id)
            .orElseThrow(
                () ->
                    new SchemaRegistryException(
                        "the registry has no schema with the id "
                            + id
                            + "\n  give the id of a schema that is registered, or leave SCHEMA_ID"
                            + " out"));
    if (found.kind() != kind) {
      throw new SchemaRegistryException(
          "the schema " + id + " of the registry is " + found.kind() + ", not " + kind);
    }
    return found;
  }

  /** The newest schema of a subject. */
  Optional<RegisteredSchema> latest(String subject);

  /**
   * Registers a schema, which does nothing where the subject has it already.
   *
   * @return with the id that records name it by
   */
  RegisteredSchema register(String subject, SchemaText schema);

  /** The registry of jobs that are given none: each call fails and says what to configure. */
  static SchemaRegistry none() {
    return NoRegistry.INSTANCE;
  }
}
