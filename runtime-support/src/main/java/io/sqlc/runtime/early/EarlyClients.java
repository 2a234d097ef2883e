package io.sqlc.runtime.early;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The clients that Kafka Streams makes by itself, but that a consumer of the job's topics takes
 * values out of its batches by {@link PolledValues} (KIP-884 lets a job name its supplier).
 */
public final class EarlyClients implements KafkaClientSupplier {
  /** Not for users: hands a consumer's {@link PolledValues} to its {@link EarlyWhere}. */
  static final String POLLED = "sqlc.internal.early.polled";

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    if (!(config.get(EarlyWhere.CONDITIONS) instanceof EarlyConditions conditions)) {
      return ordinary(config);
    }
    PolledValues polled = new PolledValues(conditions);
    Map<String, Object> own = new HashMap<>(config);
    own.put(POLLED, polled);
    return new KafkaConsumer<>(own, polled.keys(), polled.values());
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return ordinary(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return ordinary(config);
  }

  private static Consumer<byte[], byte[]> ordinary(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
