package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TimeZone;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event time comes from the column; what has none is marked to be dropped. */
class EventTimeTest {
  private static final long DROPPED = -1;
  private final TimeZone zone = TimeZone.getDefault();

  private record Row(Long at, String text) {}

  @BeforeEach
  void useUtc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(zone);
  }

  private static long extract(TimestampExtractor extractor, Object key, Object value) {
    return extractor.extract(new ConsumerRecord<>("t", 0, 7, key, value), 5);
  }

  @Test
  void theValuesColumnCounts() {
    TimestampExtractor at = EventTime.ofValue(Row::at);
    assertEquals(42, extract(at, null, new Row(42L, null)));
    assertEquals(DROPPED, extract(at, null, new Row(null, null)));
    assertEquals(DROPPED, extract(at, null, new Row(-5L, null)));
    assertEquals(DROPPED, extract(at, null, null));
  }

  @Test
  void theKeysColumnCountsForDeletesToo() {
    TimestampExtractor key = EventTime.<Long, Row>ofKey(Function.identity());
    assertEquals(42, extract(key, 42L, null));
    assertEquals(DROPPED, extract(key, null, new Row(1L, null)));
  }

  @Test
  void textIsParsedByItsPattern() {
    TimestampExtractor text = EventTime.<Long, Row>ofValue(Row::text, "yyyy-MM-dd'T'HH:mm");
    assertEquals(60_000, extract(text, null, new Row(null, "1970-01-01T00:01")));
    assertEquals(DROPPED, extract(text, null, new Row(null, "yesterday")));
    assertEquals(DROPPED, extract(text, null, new Row(null, null)));
    TimestampExtractor key = EventTime.<String, Row>ofKey(Function.identity(), "yyyy");
    assertEquals(0, extract(key, "1970", null));
    assertEquals(DROPPED, extract(EventTime.ofKey(Row::text, "bogus"), new Row(0L, "1"), null));
  }
}
