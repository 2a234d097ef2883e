package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.function.time.TimestampPattern;
import io.sqlc.runtime.job.EventTime;
import io.sqlc.runtime.job.StampRows;
import org.apache.kafka.streams.kstream.Named;

/** Writes how event time is read from columns: of sources, and of the results of queries. */
final class EventTimeCode {
  private EventTimeCode() {}

  /** The extractor of a source. */
  static CodeBlock extractor(
      InputTopic input, RowClasses rows, RowClass row, DataSource.TimestampColumn timestamp) {
    Column column = input.source().schema().column(timestamp.column()).orElseThrow();
    CodeBlock pattern =
        isText(column)
            ? CodeBlock.of(", $S", timestamp.pattern().orElseThrow())
            : CodeBlock.builder().build();
    return column.isKey()
        ? CodeBlock.of(
            "$T.ofKey(key -> $L$L)",
            EventTime.class,
            keyColumn(rows, input.key(), column.name()),
            pattern)
        : CodeBlock.of(
            "$T.ofValue(row -> $L$L)", EventTime.class, rowColumn(row, column.name()), pattern);
  }

  /** The call that stamps a sink's records; nothing where the sink asks for no event time. */
  static CodeBlock stamp(QueryTopology query, RowClasses rows, Stage last, ClassMembers members) {
    DataSource sink = query.sink();
    if (sink.timestamp().isEmpty()) {
      return CodeBlock.builder().build();
    }
    DataSource.TimestampColumn timestamp = sink.timestamp().get();
    Column column = sink.schema().column(timestamp.column()).orElseThrow();
    CodeBlock value =
        column.isKey()
            ? keyColumn(rows, query.last().key(), column.name())
            : rowColumn(last.rowClass(), column.name());
    CodeBlock site =
        CodeBlock.of(
            "new $T($S, $S, $S)",
            ExpressionSite.class,
            query.name(),
            query.statement().shortPlace(),
            column.name());
    return CodeBlock.of(
        """

        .processValues(
        $>$>() -> new $T<$T, $T>((key, row) -> $L, errors, $L),
        $T.as($S))$<$<\
        """,
        StampRows.class,
        last.key().type(),
        last.rowClass().name(),
        time(column, timestamp, value, members),
        site,
        Named.class,
        query.name() + "-timestamp");
  }

  private static CodeBlock time(
      Column column, DataSource.TimestampColumn timestamp, CodeBlock value, ClassMembers members) {
    if (!isText(column)) {
      return value;
    }
    CodeBlock pattern =
        members.constant(
            "timestamp_format",
            ClassName.get(TimestampPattern.class),
            CodeBlock.of("$T.of($S)", TimestampPattern.class, timestamp.pattern().orElseThrow()));
    return CodeBlock.of("$T.parse($L, $L)", EventTime.class, value, pattern);
  }

  private static boolean isText(Column column) {
    return column.type() == SqlType.STRING;
  }

  private static CodeBlock rowColumn(RowClass row, String column) {
    return CodeBlock.of("row.$N()", row.component(column).accessor());
  }

  private static CodeBlock keyColumn(RowClasses rows, KeyShape shape, String column) {
    CodeBlock unwindowed = WindowedKeyCode.unwindowed(shape, CodeBlock.of("key"));
    if (!shape.isComposite()) {
      return unwindowed;
    }
    RowClass key = rows.compositeKey(shape);
    int place = shape.columns().stream().map(Column::name).toList().indexOf(column);
    return CodeBlock.of(
        "$T.$N($L)", key.name(), key.components().get(place).accessor(), unwindowed);
  }
}
