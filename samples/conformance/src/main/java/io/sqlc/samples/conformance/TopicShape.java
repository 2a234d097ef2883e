package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.DataSource;
import java.util.Optional;

/**
 * How a topic's records are written.
 *
 * @param window of its keys; empty where keys have none
 */
record TopicShape(SideShape key, SideShape value, Optional<DataSource.KeyWindow> window) {
  /** Of a topic that no statement speaks of. */
  static final TopicShape UNKNOWN =
      new TopicShape(SideShape.KAFKA_TEXT, SideShape.JSON, Optional.empty());

  static TopicShape of(DataSource source) {
    return new TopicShape(
        SideShape.of(source.keyFormat(), source.schema().key()),
        SideShape.of(source.valueFormat(), source.schema().value()),
        source.window());
  }

  TopicShape withKey(SideShape other) {
    return new TopicShape(other, value, window);
  }

  TopicShape withValue(SideShape other) {
    return new TopicShape(key, other, window);
  }
}
