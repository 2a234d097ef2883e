package io.sqlc.samples.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the job's results from the beginning of their topics as they come. */
final class Arrivals implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, String> consumer;
  private final Thread thread = new Thread(this::read, "read-results");
  private final List<Arrival> arrivals = new ArrayList<>();
  private volatile boolean closing;

  /**
   * A record that has come.
   *
   * @param fields of its value
   * @param nanos when, by {@link System#nanoTime}
   */
  record Arrival(String topic, KeyedLine line, Map<String, String> fields, long nanos) {}

  private Arrivals(KafkaConsumer<String, String> consumer) {
    this.consumer = consumer;
  }

  /** Begins to read the topics, which must be there. */
  static Arrivals of(String bootstrapServers, List<String> topics) {
    KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      for (PartitionInfo partition : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Arrivals arrivals = new Arrivals(consumer);
    arrivals.thread.setDaemon(true);
    arrivals.thread.start();
    return arrivals;
  }

  /** The result of a payment on a topic, waited for until {@link System#nanoTime} says so. */
  synchronized Optional<Arrival> await(String topic, String paymentId, long untilNanos)
      throws InterruptedException {
    while (true) {
      for (Arrival arrival : arrivals) {
        if (arrival.topic().equals(topic) && paymentId.equals(arrival.fields().get("PAYMENT_ID"))) {
          return Optional.of(arrival);
        }
      }
      long millis = Duration.ofNanos(untilNanos - System.nanoTime()).toMillis();
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
  }

  /** All that has come on a topic so far. */
  synchronized List<KeyedLine> on(String topic) {
    return arrivals.stream()
        .filter(arrival -> arrival.topic().equals(topic))
        .map(Arrival::line)
        .toList();
  }

  private void read() {
    try (consumer) {
      while (!closing) {
        for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
          add(record);
        }
      }
    } catch (WakeupException closed) {
      // As asked.
    } catch (KafkaException e) {
      if (!closing) {
        throw e;
      }
    }
  }

  private synchronized void add(ConsumerRecord<String, String> record) {
    arrivals.add(
        new Arrival(
            record.topic(),
            new KeyedLine(record.key(), record.value()),
            FlatJson.fields(record.value()),
            System.nanoTime()));
    notifyAll();
  }

  @Override
  public void close() {
    closing = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
