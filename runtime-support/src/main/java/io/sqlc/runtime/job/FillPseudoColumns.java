package io.sqlc.runtime.job;

import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Fills the pseudo columns and header columns of the rows of a source, where their record is still
 * known.
 */
final class FillPseudoColumns<K, V> extends ContextualFixedKeyProcessor<K, V, V> {
  private final PseudoColumns<V> columns;

  FillPseudoColumns(PseudoColumns<V> columns) {
    this.columns = columns;
  }

  @Override
  public void process(FixedKeyRecord<K, V> record) {
    V row = record.value();
    if (row == null) {
      context().forward(record);
      return;
    }
    RecordMetadata place =
        context()
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a source's record has metadata"));
    context()
        .forward(
            record.withValue(
                columns.fill(
                    row, record.timestamp(), place.partition(), place.offset(), record.headers())));
  }
}
