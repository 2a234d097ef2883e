package io.sqlc.samples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics of a broker that was kept running, without any other tool. */
final class TopicTool {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String PATIENCE_MS = "10000";

  private TopicTool() {}

  /** Prints a topic's records from the beginning, and does not end. */
  static void tail(String bootstrapServers, String topic, PrintStream out) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "enable.auto.commit", "false",
            "default.api.timeout.ms", PATIENCE_MS);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new QuickstartFailure("there is no topic " + topic + " on " + bootstrapServers);
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!Thread.currentThread().isInterrupted()) {
        for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
          out.println(record.key() + "\t" + record.value());
        }
        out.flush();
      }
    }
  }

  /** Writes one record and returns when the broker has it. */
  static void send(String bootstrapServers, String topic, KeyedLine line)
      throws InterruptedException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "max.block.ms", PATIENCE_MS);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, line.key(), line.value())).get();
    } catch (ExecutionException e) {
      throw new QuickstartFailure("cannot write to topic " + topic + ": " + e.getCause(), e);
    }
  }
}
