package io.sqlc.runtime.early;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.StreamSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that are taken out of fetched batches, beside the same ones copied by Kafka. */
class PolledValuesTest {
  private static final long SEED = 7_301;
  private static final StreamSource<String, String> TEXTS =
      new StreamSource<>("TEXTS", "texts", new StringDeserializer(), new StringDeserializer());
  private static final ExpressionErrors NONE =
      new ExpressionErrors() {
        @Override
        public void failed(ExpressionSite site, RuntimeException cause) {
          throw new AssertionError(cause);
        }

        @Override
        public void dropped(ExpressionSite site, String reason) {
          throw new AssertionError(reason);
        }
      };

  /** A record as it lies in a batch. */
  private record Fetched(
      String topic, int partition, long timestamp, @Nullable String key, @Nullable String value) {}

  @Test
  void theSameGoesOnAsWhereKafkaCopiesValues() {
    Random random = new Random(SEED);
    EarlyConditions conditions = conditions();
    PolledValues polled = new PolledValues(conditions);
    EarlyWhere sparing =
        configured(Map.of(EarlyWhere.CONDITIONS, conditions, EarlyClients.POLLED, polled));
    EarlyWhere copying = configured(Map.of(EarlyWhere.CONDITIONS, conditions));
    int dropped = 0;
    for (int poll = 0; poll < 400; poll++) {
      List<Fetched> fetched = fetched(random, poll % 100 < 20 ? 9 : 2);
      List<String> expected = shown(copying.onConsume(records(fetched, null)));
      List<String> actual = shown(sparing.onConsume(records(fetched, polled)));
      // a null value is not decided while values are copied
      expected.removeIf(record -> record.endsWith("null"));
      actual.removeIf(record -> record.endsWith("null"));
      assertEquals(expected, actual, "seed " + SEED + ", poll " + poll);
      dropped += fetched.size() - actual.size();
    }
    assertTrue(dropped > 1000, "seed " + SEED + ": " + dropped);
  }

  @Test
  void whatIsWantedIsAnArrayOfItsOwn() {
    PolledValues polled = new PolledValues(conditions());
    byte[] first = value(polled, "k", "want 1");
    byte[] second = value(polled, "k", "want 2");
    assertNotSame(first, second);
    assertArrayEquals("want 1".getBytes(StandardCharsets.UTF_8), first);
    assertArrayEquals("want 2".getBytes(StandardCharsets.UTF_8), second);
  }

  @Test
  void theKeyOfAnEarlierRecordIsNotTakenForOneThatIsNull() {
    PolledValues polled = new PolledValues(conditions());
    polled.keys().deserialize("texts", new RecordHeaders(), buffer("want"));
    byte[] value = polled.values().deserialize("texts", new RecordHeaders(), buffer("other"));
    assertTrue(polled.dropped().contains(value));
    RecordHeaders same = new RecordHeaders();
    polled.keys().deserialize("texts", same, buffer("want"));
    value = polled.values().deserialize("texts", same, buffer("other"));
    assertFalse(polled.dropped().contains(value));
  }

  @Test
  void whatStandsForAValueIsNeverTakenForOne() {
    DroppedValues dropped = new DroppedValues();
    byte[] marker = dropped.add(buffer("abc"));
    assertTrue(dropped.contains(marker));
    assertFalse(dropped.contains(marker.clone()));
    assertFalse(dropped.contains(new byte[] {-1, 0, 0, 0}));
    assertFalse(dropped.contains(null));
    assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), dropped.copy(marker));
    dropped.clear();
    assertFalse(dropped.contains(marker));
  }

  /** Wants texts or keys that begin with {@code want}. */
  private static EarlyConditions conditions() {
    EarlyConditionsBuilder builder = new EarlyConditionsBuilder(new EarlyErrors(NONE));
    builder.some(
        TEXTS,
        TEXTS.key(),
        TEXTS.value(),
        (key, row) ->
            (key != null && key.startsWith("want")) || (row != null && row.startsWith("want")));
    return builder.build();
  }

  private static EarlyWhere configured(Map<String, Object> configs) {
    EarlyWhere early = new EarlyWhere();
    early.configure(configs);
    return early;
  }

  private static List<Fetched> fetched(Random random, int wantedInTen) {
    List<Fetched> fetched = new ArrayList<>();
    for (int partition = 0; partition < 3; partition++) {
      for (String topic : List.of("texts", "others")) {
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
          String value = (random.nextInt(10) < wantedInTen ? "want" : "text") + random.nextInt(200);
          int length = random.nextInt(20);
          fetched.add(
              new Fetched(
                  topic,
                  partition,
                  random.nextInt(30) == 0 ? -1 : 1000 + i,
                  length == 0 ? null : (length == 1 ? "want" : "key") + i,
                  switch (length) {
                    case 2 -> null;
                    case 3 -> "";
                    case 4 -> "four";
                    case 5 -> value.repeat(2000);
                    default -> value;
                  }));
        }
      }
    }
    return fetched;
  }

  /** As Kafka's consumer makes them: by {@code polled}, or by copying everything. */
  private static ConsumerRecords<byte[], byte[]> records(
      List<Fetched> fetched, @Nullable PolledValues polled) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
    Map<TopicPartition, OffsetAndMetadata> next = new LinkedHashMap<>();
    for (Fetched record : fetched) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      List<ConsumerRecord<byte[], byte[]>> list =
          records.computeIfAbsent(partition, same -> new ArrayList<>());
      Headers headers = new RecordHeaders();
      list.add(
          new ConsumerRecord<>(
              record.topic(),
              record.partition(),
              list.size(),
              record.timestamp(),
              TimestampType.CREATE_TIME,
              1,
              1,
              bytes(polled == null ? null : polled.keys(), record.topic(), headers, record.key()),
              bytes(
                  polled == null ? null : polled.values(), record.topic(), headers, record.value()),
              headers,
              Optional.of(3)));
      next.put(partition, new OffsetAndMetadata(list.size()));
    }
    return new ConsumerRecords<>(records, next);
  }

  private static byte @Nullable [] bytes(
      @Nullable Deserializer<byte[]> from, String topic, Headers headers, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return from == null
        ? text.getBytes(StandardCharsets.UTF_8)
        : from.deserialize(topic, headers, buffer(text));
  }

  private static byte[] value(PolledValues polled, String key, String value) {
    Headers headers = new RecordHeaders();
    polled.keys().deserialize("texts", headers, buffer(key));
    return polled.values().deserialize("texts", headers, buffer(value));
  }

  /** A text in the middle of a batch. */
  private static ByteBuffer buffer(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer batch = ByteBuffer.allocate(bytes.length + 20);
    batch.position(7).put(bytes).flip().position(7);
    return batch.slice();
  }

  private static List<String> shown(ConsumerRecords<byte[], byte[]> records) {
    List<String> shown = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      shown.add(
          record.topic()
              + record.partition()
              + "@"
              + record.offset()
              + " "
              + record.timestamp()
              + " "
              + text(record.key())
              + "="
              + text(record.value()));
    }
    return shown;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }
}
