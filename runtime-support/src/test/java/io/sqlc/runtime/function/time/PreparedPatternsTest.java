package io.sqlc.runtime.function.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What generated classes hold as constants. */
class PreparedPatternsTest {

  @Test
  void manyThreadsUseOnePattern() {
    DatePattern dates = DatePattern.of("yyyy-MM-dd z");
    TimestampPattern timestamps = TimestampPattern.of("yyyy-MM-dd");
    DateTimePattern formats = DateTimePattern.of("yyyy-MM-dd");
    List<Integer> days = IntStream.range(0, 20_000).boxed().toList();
    assertEquals(
        days,
        days.parallelStream()
            .map(day -> ParseDate.parseDate(LocalDate.ofEpochDay(day) + " GMT", dates))
            .toList());
    assertEquals(
        days.stream().map(day -> day * 86_400_000L).toList(),
        days.parallelStream()
            .map(
                day ->
                    ParseTimestamp.parseTimestamp(FormatDate.formatDate(day, formats), timestamps))
            .toList());
  }

  @Test
  void whatCannotBeReadFailsItsUsesAlone() {
    DateTimePattern pattern = DateTimePattern.of("bogus");
    NamedZone zone = NamedZone.of("Mars");
    assertNull(FormatDate.formatDate(null, pattern));
    assertNull(ConvertTz.convertTz(null, zone, zone));
    for (int use = 0; use < 2; use++) {
      assertThrows(FunctionFailedException.class, () -> FormatDate.formatDate(0, pattern));
      assertThrows(FunctionFailedException.class, () -> ConvertTz.convertTz(0L, zone, zone));
    }
  }
}
