package io.sqlc.runtime.early;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.EventTime;
import io.sqlc.runtime.job.StreamSource;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Which of the polled records of a topic of numbers go on where a query wants the even ones. */
class EarlyWhereTest {
  private static final StreamSource<Integer, Integer> NUMBERS =
      new StreamSource<>(
          "NUMBERS",
          "numbers",
          KafkaPrimitives.INT.deserializer(),
          KafkaPrimitives.INT.deserializer());
  private static final ExpressionSite SITE = new ExpressionSite("Q", "q.sql:1:1", "WHERE");

  private final List<String> reported = new ArrayList<>();
  private final EarlyErrors errors =
      new EarlyErrors(
          new ExpressionErrors() {
            @Override
            public void failed(ExpressionSite site, RuntimeException cause) {
              reported.add(cause.getMessage());
            }

            @Override
            public void dropped(ExpressionSite site, String reason) {
              reported.add(reason);
            }
          });
  private final EarlyConditionsBuilder conditions = new EarlyConditionsBuilder(errors);

  @Test
  void dropsWhatNoConditionHoldsForButNotTheLastOfAPartition() {
    wantEven();
    EarlyWhere early = early();
    assertEquals(List.of(2, 4, 5), numbers(early.onConsume(polled("numbers", 1, 2, 3, 4, 5))));
    assertEquals(List.of(3), numbers(early.onConsume(polled("numbers", 1, 3))));
    assertEquals(List.of(1), numbers(early.onConsume(polled("numbers", 1))));
  }

  @Test
  void keepsWhatOneOfSeveralQueriesWants() {
    wantEven();
    conditions.some(NUMBERS, NUMBERS.key(), NUMBERS.value(), (key, row) -> row > 6);
    assertEquals(List.of(2, 7, 9), numbers(early().onConsume(polled("numbers", 1, 2, 7, 9))));
  }

  @Test
  void tellsThePositionAndLeavesOtherTopicsAlone() {
    wantEven();
    ConsumerRecords<byte[], byte[]> polled = polled("numbers", 1, 3);
    assertSame(polled.nextOffsets(), early().onConsume(polled).nextOffsets());
    assertEquals(List.of(1, 3), numbers(early().onConsume(polled("others", 1, 3))));
  }

  @Test
  void keepsWhatCannotBeReadOrComputedAndReportsNothing() {
    conditions.some(
        NUMBERS,
        NUMBERS.key(),
        NUMBERS.value(),
        (key, row) -> {
          if (row == 1) {
            throw new IllegalStateException("thrown");
          }
          if (row == 3) {
            errors.failed(SITE, new ArithmeticException("reported"));
          }
          return false;
        });
    List<byte[]> values = List.of(bytes(0), bytes(1), new byte[] {7}, bytes(3), bytes(4), bytes(5));
    assertEquals(4, early().onConsume(records("numbers", values, 1000)).count());
    assertEquals(List.of(), reported);
    errors.failed(SITE, new ArithmeticException("later"));
    assertEquals(List.of("later"), reported);
  }

  @Test
  void keepsTimestampsThatKafkaStreamsRefuses() {
    wantEven();
    List<byte[]> values = List.of(bytes(1), bytes(3), bytes(5));
    assertEquals(3, early().onConsume(records("numbers", values, -1)).count());
  }

  @Test
  void leavesATopicAloneForSomePollsWhereMostIsWanted() {
    wantEven();
    EarlyWhere early = early();
    int[] even = IntStream.range(0, 50).map(i -> i * 2).toArray();
    assertEquals(50, early.onConsume(polled("numbers", even)).count());
    int undropped = 0;
    while (early.onConsume(polled("numbers", 1, 3)).count() == 2) {
      undropped++;
    }
    assertTrue(undropped > 10 && undropped < 100, undropped + " polls");
  }

  @Test
  void dropsNothingWhereAQueryWantsAll() {
    wantEven();
    conditions.all("numbers");
    assertTrue(conditions.build().topics().isEmpty());
  }

  @Test
  void keepsWhatHasNoEventTime() {
    StreamSource<Integer, Integer> timed =
        NUMBERS.withTimestamp(EventTime.ofValue(row -> row == 3 ? null : Long.valueOf(row)));
    conditions.some(timed, timed.key(), timed.value(), (key, row) -> row % 2 == 0);
    List<byte[]> values = IntStream.of(1, 2, 3, 5, 7).mapToObj(EarlyWhereTest::bytes).toList();
    // with event times of their own, the timestamps of records do not count
    assertEquals(List.of(2, 3, 7), numbers(early().onConsume(records("numbers", values, -1))));
  }

  @Test
  void keepsByPseudoColumns() {
    StreamSource<Integer, Integer> source =
        NUMBERS.withPseudoColumns(
            (row, timestamp, partition, offset, headers) -> (int) offset + (int) timestamp);
    conditions.some(source, source.key(), source.value(), (key, row) -> row == 1001);
    ConsumerRecords<byte[], byte[]> kept = early().onConsume(polled("numbers", 5, 6, 7, 8));
    assertEquals(List.of(6, 8), numbers(kept));
  }

  @Test
  void dropsNothingWhereTwoSourcesReadATopic() {
    for (String name : List.of("A", "B")) {
      StreamSource<Integer, Integer> source =
          new StreamSource<>(name, "numbers", NUMBERS.key(), NUMBERS.value());
      conditions.some(source, source.key(), source.value(), (key, row) -> false);
    }
    assertTrue(conditions.build().topics().isEmpty());
  }

  @Test
  void dropsNothingWithoutConditions() {
    ConsumerRecords<byte[], byte[]> polled = polled("numbers", 1, 3);
    EarlyWhere early = new EarlyWhere();
    early.configure(Map.of());
    assertSame(polled, early.onConsume(polled));
  }

  private void wantEven() {
    conditions.some(NUMBERS, NUMBERS.key(), NUMBERS.value(), (key, row) -> row % 2 == 0);
  }

  private EarlyWhere early() {
    EarlyWhere early = new EarlyWhere();
    early.configure(Map.of(EarlyWhere.CONDITIONS, conditions.build()));
    return early;
  }

  private static ConsumerRecords<byte[], byte[]> polled(String topic, int... numbers) {
    return records(topic, IntStream.of(numbers).mapToObj(EarlyWhereTest::bytes).toList(), 1000);
  }

  private static ConsumerRecords<byte[], byte[]> records(
      String topic, List<byte[]> values, long timestamp) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (byte[] value : values) {
      records.add(
          new ConsumerRecord<>(
              topic,
              0,
              records.size(),
              timestamp,
              TimestampType.CREATE_TIME,
              4,
              value.length,
              bytes(0),
              value,
              new RecordHeaders(),
              Optional.empty()));
    }
    return new ConsumerRecords<>(
        Map.of(partition, records), Map.of(partition, new OffsetAndMetadata(records.size())));
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static List<Integer> numbers(ConsumerRecords<byte[], byte[]> records) {
    List<Integer> numbers = new ArrayList<>();
    records.forEach(record -> numbers.add(ByteBuffer.wrap(record.value()).getInt()));
    return numbers;
  }
}
