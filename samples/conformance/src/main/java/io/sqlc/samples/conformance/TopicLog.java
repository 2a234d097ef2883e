package io.sqlc.samples.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;

/** The records that queries have written, by topic. */
final class TopicLog {
  private final Map<String, List<TestRecord<byte[], byte[]>>> records = new LinkedHashMap<>();

  void add(String topic, TestRecord<byte[], byte[]> record) {
    records.computeIfAbsent(topic, t -> new ArrayList<>()).add(record);
  }

  /** What was written to the topic so far, in order. */
  List<TestRecord<byte[], byte[]>> of(String topic) {
    return List.copyOf(records.getOrDefault(topic, List.of()));
  }

  /** The topics that were written to, by first record. */
  Set<String> topics() {
    return Set.copyOf(records.keySet());
  }
}
