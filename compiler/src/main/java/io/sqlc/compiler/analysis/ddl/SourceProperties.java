package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.catalog.DataSource.TimestampColumn;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.Optional;

/**
 * The properties of a stream or table, declared over a topic or made by a query; each checked by
 * itself.
 *
 * @param topic the topic; where it is empty, a query's result goes to one named after it
 * @param topicGiven whether KAFKA_TOPIC was given, rightly or wrongly
 * @param partitions at least 1
 * @param replicas at least 1, or -1 for the broker's default
 * @param retentionMs in ms; -1 for ever
 * @param key format of keys
 * @param value format of values
 * @param valueFormatGiven whether a format of values was given, rightly or wrongly
 * @param wrapSingleValue whether a single value column is written as a record of one field
 * @param timestamp the column of the event time; whether it exists is not checked here
 * @param window the windows of the key
 */
public record SourceProperties(
    Optional<Given<String>> topic,
    boolean topicGiven,
    Optional<Given<Integer>> partitions,
    Optional<Given<Integer>> replicas,
    Optional<Given<Long>> retentionMs,
    FormatProperties key,
    FormatProperties value,
    boolean valueFormatGiven,
    Optional<Given<Boolean>> wrapSingleValue,
    Optional<Given<TimestampColumn>> timestamp,
    Optional<Given<KeyWindow>> window) {

  /** Reads a WITH clause; what is wrong is reported, and counts as not given. */
  public static SourceProperties read(
      List<Property> properties, PropertyPlace place, Diagnostics errors) {
    PropertyReader reader = new PropertyReader(properties, place, errors);
    FormatReader formats = new FormatReader(reader);
    return new SourceProperties(
        TopicReader.topic(reader),
        reader.has(PropertyName.KAFKA_TOPIC),
        TopicReader.count(reader, PropertyName.PARTITIONS, 1, Integer.MAX_VALUE),
        TopicReader.count(reader, PropertyName.REPLICAS, -1, Short.MAX_VALUE),
        reader.number(PropertyName.RETENTION_MS, -1, Long.MAX_VALUE),
        formats.key(),
        formats.value(),
        reader.has(PropertyName.VALUE_FORMAT) || reader.has(PropertyName.FORMAT),
        reader.flag(PropertyName.WRAP_SINGLE_VALUE),
        TimeReader.timestamp(reader),
        TimeReader.window(reader));
  }
}
