package io.sqlc.compiler.catalog;

import io.sqlc.compiler.source.Span;
import java.util.Optional;

/**
 * A stream or table that statements can read: declared over a topic, or made by a query.
 *
 * @param name as folded or quoted; unique in the catalog
 * @param keyFormat without key columns: NONE, or the format that queries take for the keys they
 *     make
 * @param readOnly declared with SOURCE
 * @param madeByQuery true for the sink of CREATE … AS SELECT
 * @param declaredAt its name in the statement that made it
 */
public record DataSource(
    String name,
    Kind kind,
    Topic topic,
    Schema schema,
    TopicFormat keyFormat,
    TopicFormat valueFormat,
    Optional<TimestampColumn> timestamp,
    Optional<KeyWindow> window,
    boolean readOnly,
    boolean madeByQuery,
    Span declaredAt) {

  /** Stream or table. */
  public enum Kind {
    STREAM,
    TABLE;

    /** The word for messages: {@code stream} or {@code table}. */
    public String word() {
      return this == STREAM ? "stream" : "table";
    }
  }

  /** The event time's column: BIGINT, TIMESTAMP, or STRING with a pattern of java.time. */
  public record TimestampColumn(String column, Optional<String> pattern) {}

  /** A windowed key: SESSION has no size (ms). */
  public record KeyWindow(Type type, Optional<Long> sizeMs) {
    /** How windows of the key were made. */
    public enum Type {
      TUMBLING,
      HOPPING,
      SESSION
    }
  }

  /**
   * This source without a column of event time, as for queries that keep the time of their input.
   */
  public DataSource withoutTimestamp() {
    return new DataSource(
        name,
        kind,
        topic,
        schema,
        keyFormat,
        valueFormat,
        Optional.empty(),
        window,
        readOnly,
        madeByQuery,
        declaredAt);
  }

  public boolean isTable() {
    return kind == Kind.TABLE;
  }
}
