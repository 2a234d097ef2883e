package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Compares the schemas that a job registers with those that are there, by the compatibility level
 * of each subject: AVRO by Avro's own rules, PROTOBUF by {@link ProtobufRules}.
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
        .forEach(
            (subject, schema) ->
                known
                    .latest(subject)
                    .flatMap(old -> check(subject, old, schema))
                    .ifPresent(problems::add));
    return problems;
  }

  /** How many of a job's output schemas are compared with another one. */
  public long compared(GeneratedJob job) {
    return job.outputSchemas().keySet().stream().filter(s -> known.latest(s).isPresent()).count();
  }

  private Optional<Diagnostic> check(String subject, RegisteredSchema old, SchemaText schema) {
    String rule = level.apply(subject).toUpperCase(Locale.ROOT);
    List<String> reasons = new ArrayList<>();
    if (old.kind() != schema.kind() && !rule.equals("NONE")) {
      reasons.add("it is " + schema.kind() + ", the registered one is " + old.kind());
    } else {
      if (rule.startsWith("BACKWARD") || rule.startsWith("FULL")) {
        reasons.addAll(unreadable(schema.text(), Map.of(), old.text(), old.imports(), old));
      }
      if (rule.startsWith("FORWARD") || rule.startsWith("FULL")) {
        reasons.addAll(unreadable(old.text(), old.imports(), schema.text(), Map.of(), old));
      }
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
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
    for (String reason : reasons.stream().distinct().toList()) {
      diagnostic = diagnostic.note(reason);
    }
    return Optional.of(
        diagnostic.help(
            "keep the columns' order and types and add new ones at the end, or write to another"
                + " topic"));
  }

  private static List<String> unreadable(
      String reader,
      Map<String, String> readerImports,
      String writer,
      Map<String, String> writerImports,
      RegisteredSchema old) {
    return switch (old.kind()) {
      case AVRO -> avro(reader, writer);
      case PROTOBUF ->
          ProtobufRules.problems(
              new ProtobufRules.ProtobufText(reader, readerImports),
              new ProtobufRules.ProtobufText(writer, writerImports));
      case JSON -> List.of();
    };
  }

  private static List<String> avro(String reader, String writer) {
    try {
      SchemaCompatibility.SchemaPairCompatibility result =
          SchemaCompatibility.checkReaderWriterCompatibility(
              new Schema.Parser().parse(reader), new Schema.Parser().parse(writer));
      return result.getType() == SchemaCompatibilityType.COMPATIBLE
          ? List.of()
          : result.getResult().getIncompatibilities().stream()
              .map(problem -> problem.getLocation() + ": " + problem.getMessage())
              .toList();
    } catch (AvroRuntimeException e) {
      return List.of("it cannot be read: " + e.getMessage());
    }
  }
}
