package io.sqlc.samples.benchmarks.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Topics of the benchmarks, and how far they are written and read. */
record TopicOffsets(Admin admin) {
  static final int PARTITIONS = 4;

  /** Makes a topic that keeps records of any age. */
  void create(String topic) {
    NewTopic made = new NewTopic(topic, PARTITIONS, (short) 1);
    Broker.await(admin.createTopics(List.of(made.configs(Map.of("retention.ms", "-1")))).all());
  }

  static List<TopicPartition> partitions(Stream<String> topics) {
    return topics
        .flatMap(
            topic -> IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
        .toList();
  }

  /** Where the next record of each partition would go. */
  Map<TopicPartition, Long> ends(Stream<String> topics) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions(topics).stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    Broker.await(admin.listOffsets(wanted).all())
        .forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }

  /** Records of a topic that were ever written. */
  long written(String topic) {
    return ends(Stream.of(topic)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether a group has committed to the ends that are given. */
  boolean isDone(String group, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        Broker.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata reached = committed.get(end.getKey());
              return end.getValue() == 0 || (reached != null && reached.offset() >= end.getValue());
            });
  }

  /** Frees the space of what a topic holds. */
  void empty(String topic) {
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    ends(Stream.of(topic))
        .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
    Broker.await(admin.deleteRecords(all).all());
  }

  /** Deletes the topics that Kafka Streams made for an application. */
  void deleteInternal(String applicationId) {
    List<String> internal =
        Broker.await(admin.listTopics().names()).stream()
            .filter(name -> name.startsWith(applicationId + "-"))
            .toList();
    Broker.await(admin.deleteTopics(internal).all());
  }
}
