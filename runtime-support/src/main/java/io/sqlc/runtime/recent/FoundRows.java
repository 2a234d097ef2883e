package io.sqlc.runtime.recent;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.ValueTimestampHeaders;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Rows that were found, by time. Like those that are stored, they have no headers. */
final class FoundRows<V> implements WindowStoreIterator<ValueTimestampHeaders<V>> {
  private static final Headers NO_HEADERS = noHeaders();

  private final List<RecentRow> rows;
  private final Deserializer<V> values;
  private int at;

  FoundRows(List<RecentRow> rows, Deserializer<V> values) {
    this.rows = rows;
    this.values = values;
  }

  private static Headers noHeaders() {
    RecordHeaders headers = new RecordHeaders();
    headers.setReadOnly();
    return headers;
  }

  @Override
  public boolean hasNext() {
    return at < rows.size();
  }

  @Override
  public KeyValue<Long, ValueTimestampHeaders<V>> next() {
    RecentRow row = peek();
    at++;
    V value = values.deserialize("", row.value());
    return KeyValue.pair(row.time(), ValueTimestampHeaders.make(value, row.time(), NO_HEADERS));
  }

  @Override
  public Long peekNextKey() {
    return peek().time();
  }

  private RecentRow peek() {
    if (at == rows.size()) {
      throw new NoSuchElementException();
    }
    return rows.get(at);
  }

  @Override
  public void close() {
    // holds nothing that must be given back
  }
}
