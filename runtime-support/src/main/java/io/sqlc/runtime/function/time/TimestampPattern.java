package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.Preparation;
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
import org.jspecify.annotations.Nullable;

/**
 * A pattern of java.time for points in time; what it leaves open is that of 1970-01-01T00:00. Read
 * in the root language.
 */
public final class TimestampPattern {
  /** From JDK 23 on the root locale has no short names of zones, such as PST. */
  private static final boolean ROOT_NAMES_ZONES =
      formatter("z", Locale.ROOT).parseUnresolved("PST", new ParsePosition(0)) != null;

  private static final int LEAP_DAY_OF_YEAR = 366;

  private static final PatternCache<TimestampPattern> CACHE =
      new PatternCache<>(TimestampPattern::of);

  private final Preparation<Formatters> formatters;

  private TimestampPattern(Preparation<Formatters> formatters) {
    this.formatters = formatters;
  }

  /**
   * Java's forms of it.
   *
   * @param english for names of zones that the root locale does not know; null where there can be
   *     none
   */
  private record Formatters(DateTimeFormatter root, @Nullable DateTimeFormatter english) {
    static Formatters of(String pattern) {
      boolean english = !ROOT_NAMES_ZONES && pattern.indexOf('z') >= 0;
      return new Formatters(
          formatter(pattern, Locale.ROOT), english ? formatter(pattern, Locale.ENGLISH) : null);
    }

    TemporalAccessor parse(String text) {
      try {
        return root.parse(text);
      } catch (DateTimeParseException e) {
        if (english == null) {
          throw e;
        }
        return english.parse(text);
      }
    }
  }

  /** Reads it; where it is none, its uses fail. */
  public static TimestampPattern of(String pattern) {
    return new TimestampPattern(
        Preparation.of(pattern, Formatters::of, e -> DateTimePattern.NO_PATTERN));
  }

  /** One that may differ from record to record. */
  static TimestampPattern cached(String pattern) {
    return CACHE.get(pattern);
  }

  private static DateTimeFormatter formatter(String pattern, Locale locale) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(locale);
  }

  /**
   * The epoch milliseconds of a text.
   *
   * @param zone holds where the text names no zone or offset
   */
  long parse(String text, ZoneId zone) {
    Formatters prepared = formatters.get();
    try {
      TemporalAccessor parsed = prepared.parse(text);
      ZoneId own = parsed.query(TemporalQueries.zone());
      return dateTime(parsed).atZone(own == null ? zone : own).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new FunctionFailedException("the text is not a timestamp of the pattern");
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
