package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.build.BuildFailures;
import io.sqlc.compiler.build.FunctionFailures;
import io.sqlc.compiler.build.schema.SchemaFileFailures;
import io.sqlc.compiler.cli.CommandFailures;
import io.sqlc.compiler.parser.Limits;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.parser.Variables;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.SourceReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the codes come about that no small SQL text gives. */
final class DiagnosticScenarios {

  /** Makes the compiler say something; may use an empty folder. */
  @FunctionalInterface
  interface Scenario {
    List<Diagnostic> provoke(Path folder) throws IOException;
  }

  private static final Map<DiagnosticCode, Scenario> ALL =
      Map.ofEntries(
          Map.entry(DiagnosticCode.SOURCE_MISSING, folder -> read(folder, "fraud.sql")),
          Map.entry(DiagnosticCode.SOURCE_UNREADABLE, DiagnosticScenarios::linkToItself),
          Map.entry(DiagnosticCode.SOURCE_FOLDER_EMPTY, DiagnosticScenarios::emptyFolder),
          Map.entry(DiagnosticCode.SOURCE_NOT_UTF8, DiagnosticScenarios::latin1),
          Map.entry(DiagnosticCode.SOURCE_TOO_LARGE, DiagnosticScenarios::large),
          Map.entry(DiagnosticCode.SOURCE_NOTHING_TO_RUN, folder -> nothingToRun()),
          Map.entry(DiagnosticCode.SYNTAX_NESTED_TOO_DEEPLY, folder -> nested()),
          Map.entry(DiagnosticCode.SYNTAX_STATEMENT_TOO_LONG, folder -> tooLong()),
          Map.entry(DiagnosticCode.SYNTAX_VARIABLE_VALUE, folder -> variable()),
          Map.entry(
              DiagnosticCode.PROPERTY_TOPIC_DIFFERS, folder -> AnalysisFailures.topicDiffers()),
          Map.entry(DiagnosticCode.SCHEMA_KIND, folder -> SchemaFailures.otherKind()),
          Map.entry(DiagnosticCode.SCHEMA_UNMAPPABLE, folder -> SchemaFailures.unmappable()),
          Map.entry(DiagnosticCode.SCHEMA_DIFFERS, folder -> SchemaFailures.differs()),
          Map.entry(DiagnosticCode.FUNCTION_CLASS, FunctionFailures::name),
          Map.entry(DiagnosticCode.FUNCTION_NOT_LOADED, FunctionFailures::notLoaded),
          Map.entry(DiagnosticCode.FUNCTION_SIGNATURE, FunctionFailures::signature),
          Map.entry(DiagnosticCode.FUNCTION_TAKEN, FunctionFailures::taken),
          Map.entry(DiagnosticCode.FUNCTION_ACCESS, FunctionFailures::access),
          Map.entry(DiagnosticCode.FUNCTION_ANNOTATION, FunctionFailures::annotation),
          Map.entry(DiagnosticCode.FUNCTION_SYNTAX, FunctionFailures::syntax),
          Map.entry(DiagnosticCode.FUNCTION_RESULT_TYPE, FunctionFailures::resultType),
          Map.entry(DiagnosticCode.FUNCTION_KSQL, FunctionFailures::ksql),
          Map.entry(DiagnosticCode.FUNCTION_SOURCE, FunctionFailures::source),
          Map.entry(DiagnosticCode.FUNCTION_JAR, FunctionFailures::jar),
          Map.entry(DiagnosticCode.SCHEMA_LOCK_OUTDATED, SchemaFileFailures::lockOutdated),
          Map.entry(DiagnosticCode.SCHEMA_REGISTRY_FAILED, SchemaFileFailures::registryFailed),
          Map.entry(
              DiagnosticCode.SCHEMA_INCOMPATIBLE, folder -> SchemaFileFailures.incompatible()),
          Map.entry(DiagnosticCode.SCHEMA_FILE_UNREADABLE, SchemaFileFailures::fileUnreadable),
          Map.entry(DiagnosticCode.BUILD_NO_JDK, folder -> BuildFailures.noJdk()),
          Map.entry(DiagnosticCode.BUILD_OUTPUT_IS_FOLDER, BuildFailures::outputIsFolder),
          Map.entry(DiagnosticCode.BUILD_OUTPUT_UNWRITABLE, BuildFailures::outputUnwritable),
          Map.entry(DiagnosticCode.BUILD_FOLDER_NOT_OURS, BuildFailures::folderNotOurs),
          Map.entry(DiagnosticCode.BUILD_RUNTIME_MISSING, BuildFailures::runtimeMissing),
          Map.entry(DiagnosticCode.BUILD_JOB_MISSING, BuildFailures::jobMissing),
          Map.entry(DiagnosticCode.BUILD_GENERATED_CODE, folder -> BuildFailures.generatedCode()),
          Map.entry(DiagnosticCode.INTERNAL_ERROR, folder -> CommandFailures.bug()));

  private DiagnosticScenarios() {}

  static Optional<Scenario> of(DiagnosticCode code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** A message without what differs from machine to machine. */
  static String withoutPlaces(String shown, Path folder) {
    return shown
        .replace(folder + "/", "")
        .replace(System.getProperty("java.home"), "/usr/lib/jvm/jre-17")
        .replaceAll("\\S*sqlc-bug-\\d+\\.txt", "/tmp/sqlc-bug-1.txt")
        .replaceAll("note: sqlc \\S+, Java .*", "note: sqlc 0.1.0, Java 17.0.1 (…), Linux amd64");
  }

  private static List<Diagnostic> read(Path folder, String name) {
    return SourceReader.read(List.of(Path.of(name)), folder).problems().stream()
        .map(SourceErrors::of)
        .toList();
  }

  /** Permissions would not do: they do not bind a superuser. */
  private static List<Diagnostic> linkToItself(Path folder) throws IOException {
    Path sql = Files.createDirectory(folder.resolve("sql"));
    Files.createSymbolicLink(sql.resolve("again.sql"), sql);
    return read(folder, "sql");
  }

  private static List<Diagnostic> emptyFolder(Path folder) throws IOException {
    Files.createDirectory(folder.resolve("jobs"));
    return read(folder, "jobs");
  }

  private static List<Diagnostic> nothingToRun() {
    String sql =
        "CREATE STREAM payments (id BIGINT KEY) WITH (KAFKA_TOPIC='p', VALUE_FORMAT='JSON');";
    CompileRequest request =
        new CompileRequest(
            List.of(new SourceFile("fraud.sql", sql)), "fraud", "fraud", Map.of(), List.of());
    return new Compiler().compile(request).nothingToRun().stream().toList();
  }

  private static List<Diagnostic> latin1(Path folder) throws IOException {
    String sql = "-- Zahlungen über 1000\nSET 'auto.offset.reset' = 'earliest';\n";
    Files.write(folder.resolve("fraud.sql"), sql.getBytes(StandardCharsets.ISO_8859_1));
    return read(folder, "fraud.sql");
  }

  private static List<Diagnostic> large(Path folder) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("fraud.sql").toFile(), "rw")) {
      file.setLength(SourceReader.MAX_FILE_BYTES + 1); // takes no space: nothing is written
    }
    return read(folder, "fraud.sql");
  }

  private static List<Diagnostic> nested() {
    String parentheses = "(".repeat(Limits.NESTING + 1);
    return parse("CREATE STREAM s AS SELECT\n  " + parentheses + "1", Variables.none());
  }

  private static List<Diagnostic> tooLong() {
    String list = "1, ".repeat(Limits.STATEMENT_LENGTH / 3);
    return parse("INSERT INTO s VALUES\n  (" + list + "1);", Variables.none());
  }

  private static List<Diagnostic> variable() {
    String sql = "CREATE STREAM s (id BIGINT) WITH (\n  KAFKA_TOPIC = 's', PARTITIONS = ${count});";
    return parse(sql, new Variables(Map.of("count", "1 + 1")));
  }

  private static List<Diagnostic> parse(String sql, Variables variables) {
    return SqlParser.parse(new SourceFile("example.sql", sql), variables).diagnostics();
  }
}
