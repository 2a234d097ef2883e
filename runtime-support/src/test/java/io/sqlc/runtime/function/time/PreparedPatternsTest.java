package io.sqlc.runtime.function.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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

  /** A format that is used again does what a new one does, whatever was read with it before. */
  @Test
  void nothingOfATextStaysWithItsPattern() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> patterns =
        List.of(
            "yyyy-MM-dd z",
            "yyyy-MM-dd Z",
            "yyyy-MM-dd",
            "yy-M-d",
            "YYYY-'W'ww-u",
            "G yyyy D",
            "yyyy-MM-dd HH",
            "yyyy-MM-dd X",
            "MMMM d, yyyy",
            "yyyy");
    List<String> texts =
        List.of(
            "2024-02-29 GMT",
            "2024-02-29 PST",
            "2024-07-01 CEST",
            "2024-07-01 +0200",
            "24-2-29",
            "2024-02-30",
            "2024-W09-4",
            "BC 0044 75",
            "1969-12-31 24",
            "2024-02-29 Z",
            "x",
            "",
            "2024-02-29 -08",
            "March 1, 1582",
            "1582-10-10",
            "2024-02-29 Pacific Standard Time");
    for (String pattern : patterns) {
      DatePattern prepared = DatePattern.of(pattern);
      for (int i = 0; i < 2_000; i++) {
        String text = texts.get(random.nextInt(texts.size()));
        assertEquals(
            days(DatePattern.of(pattern), text),
            days(prepared, text),
            () -> "seed " + seed + ", pattern " + pattern + ", text " + text);
      }
    }
  }

  private static String days(DatePattern pattern, String text) {
    try {
      return String.valueOf(ParseDate.parseDate(text, pattern));
    } catch (FunctionFailedException e) {
      return e.getMessage();
    }
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
