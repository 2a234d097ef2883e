package io.sqlc.runtime.job;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Gives result records the timestamp that a column of theirs holds, as WITH (TIMESTAMP = …) of a
 * sink asks for it. A row whose column is NULL, cannot be parsed or is negative is reported and
 * dropped; a null value keeps its timestamp (semantics reference, section 4).
 */
public final class StampRows<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
  private final BiFunction<K, V, @Nullable Long> column;
  private final ExpressionErrors errors;
  private final ExpressionSite site;

  /**
   * A processor for one task.
   *
   * @param column gives epoch ms, from the key and the row
   * @param site where the column is named, for reports
   */
  public StampRows(
      BiFunction<K, V, @Nullable Long> column, ExpressionErrors errors, ExpressionSite site) {
    this.column = column;
    this.errors = errors;
    this.site = site;
  }

  @Override
  public void process(FixedKeyRecord<K, V> record) {
    V row = record.value();
    if (row == null) {
      context().forward(record);
      return;
    }
    Long timestamp = column.apply(record.key(), row);
    if (timestamp == null || timestamp < 0) {
      errors.failed(
          site,
          new IllegalArgumentException(
              "the row is dropped: its event time is "
                  + (timestamp == null ? "NULL or unreadable" : "negative")));
      return;
    }
    context().forward(record.withTimestamp(timestamp));
  }
}
