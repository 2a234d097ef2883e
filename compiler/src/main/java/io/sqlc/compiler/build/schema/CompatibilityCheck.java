package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares the schemas that a job registers with those that are there, by the compatibility level
 * of each subject: with the newest version, or with all where the level is transitive.
 */
public final class CompatibilityCheck {
  private final KnownSchemas known;
  private final Function<String, String> level;

  /**
   * A check against schemas.
   *
   * @param level gives a subject's compatibility level, as BACKWARD
   */
  public CompatibilityCheck(KnownSchemas known, Function<String, String> level) {
    this.known = known;
    this.level = level;
  }

  /** What of a job's output schemas breaks readers or old records. */
  public List<Diagnostic> check(GeneratedJob job) {
    List<Diagnostic> problems = new ArrayList<>();
    job.outputSchemas()
        .forEach((subject, schema) -> check(subject, schema).ifPresent(problems::add));
    return problems;
  }

  /** How many of a job's output schemas are compared with another one. */
  public long compared(GeneratedJob job) {
    return job.outputSchemas().keySet().stream().filter(s -> known.latest(s).isPresent()).count();
  }

  /** The subjects of a job whose level asks for all versions, of which there is more than one. */
  public Set<String> withHistory(GeneratedJob job) {
    Set<String> subjects = new TreeSet<>();
    for (String subject : job.outputSchemas().keySet()) {
      boolean all =
          CompatibilityLevel.named(level.apply(subject))
              .filter(CompatibilityLevel::isTransitive)
              .isPresent();
      if (all && known.latest(subject).filter(newest -> newest.version() > 1).isPresent()) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private Optional<Diagnostic> check(String subject, SchemaText schema) {
    List<RegisteredSchema> versions = known.versions(subject);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    String name = level.apply(subject);
    Optional<CompatibilityLevel> rule = CompatibilityLevel.named(name);
    if (rule.isEmpty()) {
      return Optional.of(
          Diagnostic.error(
                  DiagnosticCode.SCHEMA_INCOMPATIBLE,
                  null,
                  "the new schema of "
                      + subject
                      + " cannot be compared: "
                      + name
                      + " is no compatibility level")
              .help("set one of " + List.of(CompatibilityLevel.values())));
    }
    RegisteredSchema made = new RegisteredSchema(0, subject, 0, schema, Map.of());
    for (RegisteredSchema old : rule.get().isTransitive() ? versions : versions.subList(0, 1)) {
      Set<String> reasons = new TreeSet<>(problems(made, old, rule.get()));
      if (!reasons.isEmpty()) {
        return Optional.of(incompatible(subject, old, rule.get(), reasons));
      }
    }
    return Optional.empty();
  }

  private static List<String> problems(
      RegisteredSchema made, RegisteredSchema old, CompatibilityLevel rule) {
    if (rule == CompatibilityLevel.NONE) {
      return List.of();
    }
    if (old.kind() != made.kind()) {
      return List.of("it is " + made.kind() + ", the registered one is " + old.kind());
    }
    List<String> problems = new ArrayList<>();
    if (rule.readsOld()) {
      unreadable(made, old).forEach(text -> problems.add("old records, read anew: " + text));
    }
    if (rule.isReadByOld()) {
      unreadable(old, made).forEach(text -> problems.add("new records, read as before: " + text));
    }
    return problems;
  }

  private static List<String> unreadable(RegisteredSchema reader, RegisteredSchema writer) {
    return switch (reader.kind()) {
      case AVRO -> AvroRules.problems(reader, writer);
      case PROTOBUF -> ProtobufRules.problems(reader, writer);
      case JSON -> JsonSchemaRules.problems(reader, writer);
    };
  }

  private static Diagnostic incompatible(
      String subject, RegisteredSchema old, CompatibilityLevel rule, Set<String> reasons) {
    Diagnostic diagnostic =
        Diagnostic.error(
            DiagnosticCode.SCHEMA_INCOMPATIBLE,
            null,
            "the new schema of "
                + subject
                + " is not compatible with the registered one (version "
                + old.version()
                + ", "
                + rule
                + ")");
    for (String reason : reasons) {
      diagnostic = diagnostic.note(reason);
    }
    return diagnostic.help(
        old.kind() == SchemaKind.JSON
            ? "keep the columns and their types, or write to another topic; objects of JSON_SR"
                + " allow any property, so that a column can be added with FORWARD or NONE alone"
            : "keep the columns' order and types and add new ones at the end, or write to another"
                + " topic");
  }
}
