package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.sqlc.compiler.analysis.schema.SchemaTypes;
import io.sqlc.compiler.analysis.schema.UnmappableSchemaException;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of each schema that a job registers is what the {@code .schemas} file beside the SQL
 * says, to the letter, since a registry compares texts; and read again it gives the columns.
 */
class RegisteredSchemasGoldenTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "sqlc", "compiler", "golden", "schemas");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void theTextsAreThese(Path file) throws Exception {
    SourceFile source = new SourceFile("schemas.sql", Files.readString(file));
    CompileResult result =
        new Compiler()
            .compile(new CompileRequest(List.of(source), "golden", "golden", Map.of(), List.of()));
    assertEquals(List.of(), result.diagnostics());
    StringBuilder actual = new StringBuilder();
    Map<String, SchemaText> schemas = result.job().orElseThrow().outputSchemas();
    for (Map.Entry<String, SchemaText> entry : schemas.entrySet()) {
      String text = entry.getValue().text();
      actual.append("== ").append(entry.getKey()).append('\n').append(text.strip()).append('\n');
      assertGivesTheColumns(entry.getKey(), entry.getValue(), result.catalog());
      if (entry.getValue().kind() == SchemaKind.AVRO) {
        new Schema.Parser().parse(text); // Avro's own rules of names and defaults
      }
    }
    Path golden = FOLDER.resolve(file.getFileName().toString().replace(".sql", ".schemas"));
    if (UPDATE) {
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden), actual.toString(), golden.toString());
  }

  private static void assertGivesTheColumns(String subject, SchemaText text, Catalog catalog)
      throws UnmappableSchemaException {
    boolean key = subject.endsWith("-key");
    String topic = subject.substring(0, subject.lastIndexOf('-'));
    DataSource sink =
        catalog.sources().stream()
            .filter(source -> source.topic().name().equals(topic))
            .findFirst()
            .orElseThrow();
    List<Column> columns =
        key
            ? sink.schema().key()
            : sink.schema().columns().stream()
                .filter(column -> column.role() == Column.Role.VALUE)
                .toList();
    boolean wrapped =
        text.kind() == SchemaKind.PROTOBUF
            || (key ? sink.keyFormat() : sink.valueFormat()).wrapped();
    SqlType expected =
        wrapped
            ? new SqlType.Struct(
                columns.stream().map(c -> new SqlType.Field(c.name(), c.type())).toList())
            : columns.get(0).type();
    RegisteredSchema registered = new RegisteredSchema(1, subject, 1, text, Map.of());
    assertEquals(expected, SchemaTypes.typeOf(registered, Optional.empty()), subject);
  }
}
