package io.sqlc.samples.brokertests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What users do with their topics; a record is a line of a key, a tab and a value. */
record Clients(String bootstrapServers) {
  private static final int PARTITIONS = 2;

  void createTopics(String... names) throws Exception {
    List<NewTopic> topics = new ArrayList<>();
    for (String name : names) {
      topics.add(new NewTopic(name, PARTITIONS, (short) 1));
    }
    try (Admin admin = Admin.create(settings())) {
      admin.createTopics(topics).all().get();
    }
  }

  void send(String topic, List<String> lines) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
      for (String line : lines) {
        String[] parts = line.split("\t", 2);
        producer.send(new ProducerRecord<>(topic, parts[0], parts[1])).get();
      }
    }
  }

  /**
   * All records of a topic that are committed, read again and again until they satisfy, or time is
   * up.
   */
  List<String> read(String topic, Duration patience, Predicate<List<String>> enough) {
    List<String> found = new ArrayList<>();
    long end = System.nanoTime() + patience.toNanos();
    Map<String, Object> settings = new HashMap<>(settings());
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!enough.test(found) && System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          found.add(record.key() + "\t" + record.value());
        }
      }
    }
    return found;
  }

  /** Sends values as they are, one after the other, to one partition. */
  void sendBytes(String topic, byte[] key, List<byte[]> values) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
      }
    }
  }

  /** Records of a topic as they are, once there are so many, or time is up. */
  List<ConsumerRecord<byte[], byte[]>> readBytes(String topic, int records, Duration patience) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    long end = System.nanoTime() + patience.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (found.size() < records && System.nanoTime() < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
    }
    return found;
  }

  /**
   * As {@link #read}: keys as a character a byte, so that windows in them can be told apart, and
   * values as text, which is empty for a tombstone.
   */
  List<Map.Entry<String, String>> readKeyed(
      String topic, Duration patience, Predicate<List<Map.Entry<String, String>>> enough) {
    List<Map.Entry<String, String>> found = new ArrayList<>();
    long end = System.nanoTime() + patience.toNanos();
    try (KafkaConsumer<byte[], String> consumer =
        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!enough.test(found) && System.nanoTime() < end) {
        for (ConsumerRecord<byte[], String> record : consumer.poll(Duration.ofMillis(100))) {
          found.add(
              Map.entry(
                  new String(record.key(), StandardCharsets.ISO_8859_1),
                  record.value() == null ? "" : record.value()));
        }
      }
    }
    return found;
  }

  /** How many records of a topic a group has not committed, of all partitions. */
  long lag(String group, String topic) throws Exception {
    try (Admin admin = Admin.create(settings());
        KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      long lag = 0;
      for (PartitionInfo info : consumer.partitionsFor(topic)) {
        TopicPartition partition = new TopicPartition(topic, info.partition());
        OffsetAndMetadata offset = committed.get(partition);
        lag +=
            consumer.endOffsets(List.of(partition)).get(partition)
                - (offset == null ? 0 : offset.offset());
      }
      return lag;
    }
  }

  private Map<String, Object> settings() {
    return Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
  }
}
