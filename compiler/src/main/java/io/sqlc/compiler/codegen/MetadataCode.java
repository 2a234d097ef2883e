package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.job.HeaderColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * Writes how the columns of a row are filled that stand in neither key nor value: columns of
 * headers, and the pseudo columns. They are the row's last components and not known to what reads
 * the value.
 */
final class MetadataCode {
  private final JavaTypes types;

  MetadataCode(JavaTypes types) {
    this.types = types;
  }

  /** The method {@code withMetadata} of a source's row. */
  MethodSpec method(RowClass row, List<Column> columns) {
    int read = row.components().size() - columns.size();
    List<CodeBlock> values = new ArrayList<>();
    // by their accessors, as the parameters may be called as they are
    row.components().subList(0, read).forEach(c -> values.add(CodeBlock.of("$N()", c.accessor())));
    columns.forEach(column -> values.add(value(column)));
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(ParameterSpec.builder(long.class, "timestamp").build());
    parameters.add(ParameterSpec.builder(int.class, "partition").build());
    parameters.add(ParameterSpec.builder(long.class, "offset").build());
    parameters.add(ParameterSpec.builder(Headers.class, "headers").build());
    return MethodSpec.methodBuilder("withMetadata")
        .returns(row.name())
        .addParameters(parameters)
        .addStatement("return new $T($L)", row.name(), CodeBlock.join(values, ",$W"))
        .build();
  }

  /** The lambda that calls it. */
  static CodeBlock call() {
    // No method reference: a constant may be called as its record is, and would hide it.
    return CodeBlock.of(
        "(row, timestamp, partition, offset, headers) ->\n"
            + "row.withMetadata(timestamp, partition, offset, headers)");
  }

  private CodeBlock value(Column column) {
    if (column.role() == Column.Role.HEADER) {
      return column
          .header()
          .map(name -> CodeBlock.of("$T.last(headers, $S)", HeaderColumns.class, name))
          .orElseGet(() -> all(column));
    }
    return switch (column.name()) {
      case "ROWTIME" -> CodeBlock.of("timestamp");
      case "ROWPARTITION" -> CodeBlock.of("partition");
      case "ROWOFFSET" -> CodeBlock.of("offset");
      default -> throw new IllegalArgumentException("no pseudo column " + column);
    };
  }

  private CodeBlock all(Column column) {
    SqlType element = ((SqlType.Array) column.type()).element();
    return CodeBlock.of(
        "$T.all(headers, (name, value) -> new $T(name, value))",
        HeaderColumns.class,
        types.of(element));
  }
}
