package io.sqlc.compiler.catalog;

import java.util.Map;
import java.util.TreeMap;

/**
 * How one side (key or value) of a topic's records is written.
 *
 * @param wrapped whether a single column is written as a record of one field rather than bare;
 *     always true where there are several columns
 * @param options what else the format was told (delimiter, schema name …) by property name, sorted
 */
public record TopicFormat(Format format, boolean wrapped, Map<String, String> options) {
  public TopicFormat {
    options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
  }

  public static TopicFormat of(Format format, boolean wrapped) {
    return new TopicFormat(format, wrapped, Map.of());
  }
}
