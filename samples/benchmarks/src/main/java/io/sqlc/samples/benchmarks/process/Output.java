package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.Scenario;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a job has written, small enough to be compared: two outputs with the same records have the
 * same sums, in whatever order the records came.
 *
 * @param records how many were written
 * @param compared how many of them count: all, or the last one of each key
 */
record Output(long records, long compared, long sum, long otherSum) {

  /** Reads what was written from the offsets that are given to the end. */
  static Output read(
      Broker broker, TopicOffsets offsets, Scenario scenario, Map<TopicPartition, Long> from) {
    Map<TopicPartition, Long> ends = offsets.ends(Stream.of(scenario.output()));
    Sums sums = new Sums();
    Map<ByteBuffer, ByteBuffer> latest = new HashMap<>();
    long records = 0;
    try (Consumer<byte[], byte[]> consumer = consumer(broker)) {
      consumer.assign(ends.keySet());
      from.forEach(consumer::seek);
      while (!atEnd(consumer, ends)) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          records++;
          ByteBuffer key = ByteBuffer.wrap(record.key());
          ByteBuffer value = ByteBuffer.wrap(record.value());
          switch (scenario.comparison()) {
            case EVERY_RECORD -> sums.add(key, value);
            case LAST_OF_EACH_KEY -> latest.put(key, value);
          }
        }
      }
    }
    latest.forEach(sums::add);
    return new Output(records, sums.count, sums.sum, sums.otherSum);
  }

  private static boolean atEnd(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static Consumer<byte[], byte[]> consumer(Broker broker) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            broker.bootstrapServers(),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  boolean sameAs(Output other) {
    return compared == other.compared && sum == other.sum && otherSum == other.otherSum;
  }

  /** Two sums of different hashes, so that a collision need not be thought of. */
  private static final class Sums {
    private long count;
    private long sum;
    private long otherSum;

    void add(ByteBuffer key, ByteBuffer value) {
      count++;
      sum += hash(hash(0xCBF29CE484222325L, 0x100000001B3L, key), 0x100000001B3L, value);
      otherSum += hash(hash(7, 0x9E3779B97F4A7C15L, key), 0x9E3779B97F4A7C15L, value);
    }

    private static long hash(long seed, long factor, ByteBuffer bytes) {
      long hash = seed * factor + bytes.remaining();
      for (int i = bytes.position(); i < bytes.limit(); i++) {
        hash = (hash ^ bytes.get(i)) * factor;
        hash ^= hash >>> 29;
      }
      return hash;
    }
  }
}
