package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads points in time by patterns; what a pattern leaves open is that of 1970-01-01T00:00. */
final class TimestampParser {
  private static final PatternCache<DateTimeFormatter> FORMATTERS =
      new PatternCache<>(pattern -> formatter(pattern, Locale.ROOT));

  /** For names of zones that the root locale does not know. */
  private static final PatternCache<DateTimeFormatter> ENGLISH =
      new PatternCache<>(pattern -> formatter(pattern, Locale.ENGLISH));

  /** From JDK 23 on the root locale has no short names of zones, such as PST. */
  private static final boolean ROOT_NAMES_ZONES =
      formatter("z", Locale.ROOT).parseUnresolved("PST", new ParsePosition(0)) != null;

  private static final int LEAP_DAY_OF_YEAR = 366;

  private TimestampParser() {}

  /**
   * The epoch milliseconds of a text.
   *
   * @param zone holds where the text names no zone or offset
   */
  static long parse(String text, String pattern, ZoneId zone) {
    DateTimeFormatter formatter;
    try {
      formatter = FORMATTERS.get(pattern);
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("the pattern is not a date and time pattern of Java");
    }
    try {
      TemporalAccessor parsed = parse(text, pattern, formatter);
      ZoneId own = parsed.query(TemporalQueries.zone());
      return dateTime(parsed).atZone(own == null ? zone : own).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new FunctionFailedException("the text is not a timestamp of the pattern");
    }
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale);
  }

  private static TemporalAccessor parse(String text, String pattern, DateTimeFormatter formatter) {
    try {
      return formatter.parse(text);
    } catch (DateTimeParseException e) {
      if (ROOT_NAMES_ZONES || pattern.indexOf('z') < 0) {
        throw e;
      }
      return ENGLISH.get(pattern).parse(text);
    }
  }

  private static LocalDateTime dateTime(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    LocalDateTime result = LocalDateTime.of(1970, 1, 1, 0, 0);
    if (time != null) {
      result = result.with(time);
    }
    if (date != null) {
      return result.with(date);
    }
    refuseLeapDay(parsed);
    for (ChronoField field : ChronoField.values()) {
      boolean open = time == null || field.isDateBased();
      if (open && parsed.isSupported(field) && result.isSupported(field)) {
        result = result.with(field, parsed.getLong(field));
      }
    }
    return result;
  }

  private static void refuseLeapDay(TemporalAccessor parsed) {
    boolean leapDayOfYear =
        parsed.isSupported(ChronoField.DAY_OF_YEAR)
            && parsed.get(ChronoField.DAY_OF_YEAR) == LEAP_DAY_OF_YEAR;
    boolean leapDay =
        parsed.isSupported(ChronoField.DAY_OF_MONTH)
            && parsed.isSupported(ChronoField.MONTH_OF_YEAR)
            && parsed.get(ChronoField.DAY_OF_MONTH) == 29
            && parsed.get(ChronoField.MONTH_OF_YEAR) == 2;
    if (leapDayOfYear || leapDay) {
      throw new FunctionFailedException("a leap day needs a year");
    }
  }
}
