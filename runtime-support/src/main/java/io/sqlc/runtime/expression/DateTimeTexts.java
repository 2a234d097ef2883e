package io.sqlc.runtime.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts of DATE, TIME and TIMESTAMP that casts read and write. */
final class DateTimeTexts {
  static final long DAY_MS = 86_400_000;

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);
  private static final String MIDNIGHT = "00:00:00.000";

  private DateTimeTexts() {}

  /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, a real day. */
  static int date(String text) {
    try {
      return Math.toIntExact(LocalDate.parse(completeDate(text)).toEpochDay());
    } catch (DateTimeException | ArithmeticException e) {
      throw new CastFailedException("the text is not a DATE, write it as 2024-02-29");
    }
  }

  /** {@code HH:mm}, {@code HH:mm:ss} or {@code HH:mm:ss.SSS…}. */
  static int time(String text) {
    try {
      return (int) (LocalTime.parse(text).toNanoOfDay() / 1_000_000);
    } catch (DateTimeException e) {
      throw new CastFailedException("the text is not a TIME, write it as 23:59 or 23:59:59.999");
    }
  }

  /** A date, maybe short, or a full date, {@code T}, a time cut off anywhere, and maybe a zone. */
  static long timestamp(String text) {
    try {
      int t = text.indexOf('T');
      if (t < 0) {
        return instant(completeDate(text) + "T" + MIDNIGHT, ZoneOffset.UTC);
      }
      String rest = text.substring(t + 1);
      int zoneAt = zoneStart(rest);
      String time = rest.substring(0, zoneAt);
      if (time.endsWith("Z")) {
        time = time.substring(0, time.length() - 1);
      }
      if (time.length() < MIDNIGHT.length()) {
        time += MIDNIGHT.substring(time.length());
      }
      ZoneId zone = zoneAt == rest.length() ? ZoneOffset.UTC : ZoneId.of(rest.substring(zoneAt));
      return instant(text.substring(0, t) + "T" + time, zone);
    } catch (DateTimeException e) {
      throw new CastFailedException(
          "the text is not a TIMESTAMP, write it as 2024-02-29T23:59:59.999 or …+02:00");
    }
  }

  static String date(int epochDays) {
    return LocalDate.ofEpochDay(epochDays).toString();
  }

  static String time(int ms) {
    try {
      return LocalTime.ofSecondOfDay(Math.floorDiv(ms, 1000)).toString();
    } catch (DateTimeException e) {
      throw new CastFailedException("the TIME is not within a day");
    }
  }

  static String timestamp(long epochMs) {
    return TIMESTAMP.format(Instant.ofEpochMilli(epochMs).atOffset(ZoneOffset.UTC));
  }

  private static long instant(String text, ZoneId zone) {
    return LocalDateTime.parse(text, TIMESTAMP).atZone(zone).toInstant().toEpochMilli();
  }

  private static int zoneStart(String time) {
    int plus = time.indexOf('+');
    int start = plus >= 0 ? plus : time.indexOf('-');
    return start >= 0 ? start : time.length();
  }

  private static String completeDate(String text) {
    int first = text.indexOf('-');
    if (first < 0) {
      return text + "-01-01";
    }
    return text.indexOf('-', first + 1) < 0 ? text + "-01" : text;
  }
}
