package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.EventTime;
import io.sqlc.runtime.job.StampRows;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.Named;

/** Writes how a source's event time is read, where a column holds it. */
final class EventTimeCode {
  private EventTimeCode() {}

  static CodeBlock extractor(
      InputTopic input, RowClasses rows, RowClass row, DataSource.TimestampColumn timestamp) {
    Column column = input.source().schema().column(timestamp.column()).orElseThrow();
    CodeBlock accessor = accessor(input, rows, row, column);
    CodeBlock time =
        column.type() == SqlType.STRING
            ? CodeBlock.of(
                "$T.parsed($L, $S)", EventTime.class, accessor, timestamp.pattern().orElseThrow())
            : accessor;
    return column.isKey()
        ? CodeBlock.of("$T.<$T>ofKey($L)", EventTime.class, rows.key(input.key()), time)
        : CodeBlock.of("$T.ofValue($L)", EventTime.class, time);
  }

  /** The call that stamps a sink's records; nothing where the sink asks for no event time. */
  static CodeBlock stamp(QueryTopology query, Stage last) {
    DataSource sink = query.sink();
    if (sink.timestamp().isEmpty()) {
      return CodeBlock.builder().build();
    }
    DataSource.TimestampColumn timestamp = sink.timestamp().get();
    Column column = sink.schema().column(timestamp.column()).orElseThrow();
    CodeBlock value =
        CodeBlock.of(
            "$T::$N", last.rowClass().name(), last.rowClass().component(column.name()).accessor());
    CodeBlock time =
        column.type() == SqlType.STRING
            ? CodeBlock.of(
                "$T.parsed($L, $S)", EventTime.class, value, timestamp.pattern().orElseThrow())
            : value;
    CodeBlock site =
        CodeBlock.of(
            "new $T($S, $S, $S)",
            ExpressionSite.class,
            query.name(),
            query.statement().shortPlace(),
            column.name());
    return CodeBlock.of(
        "\n.processValues(\n$>$>() -> new $T<$T, $T>($L, errors, $L),\n$T.as($S))$<$<",
        StampRows.class,
        last.key().type(),
        last.rowClass().name(),
        time,
        site,
        Named.class,
        query.name() + "-timestamp");
  }

  private static CodeBlock accessor(
      InputTopic input, RowClasses rows, RowClass row, Column column) {
    if (!column.isKey()) {
      return CodeBlock.of("$T::$N", row.name(), row.component(column.name()).accessor());
    }
    if (!input.key().isComposite()) {
      return CodeBlock.of("$T.identity()", Function.class);
    }
    RowClass key = rows.compositeKey(input.key());
    return CodeBlock.of("key -> key.$N()", key.component(column.name()).accessor());
  }
}
