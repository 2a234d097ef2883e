package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.benchmarks.InputTopic;
import io.sqlc.samples.benchmarks.data.InputRecord;
import io.sqlc.samples.benchmarks.data.InputRecords;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills an input topic.
 *
 * @param start the time of the first record in milliseconds; recent, so that no topic drops it
 */
record Preload(String bootstrapServers, long start) {

  void fill(InputTopic topic, long bids) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.LINGER_MS_CONFIG,
            50,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L * 1024 * 1024);
    long count = InputRecords.count(topic, bids);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (long number = 0; number < count; number++) {
        InputRecord record = InputRecords.record(topic, number);
        var unused =
            producer.send(
                new ProducerRecord<>(
                    topic.topic(),
                    (int) (record.key() % TopicOffsets.PARTITIONS),
                    start + record.timestamp(),
                    ByteBuffer.allocate(Long.BYTES).putLong(record.key()).array(),
                    record.value()));
      }
    }
  }
}
