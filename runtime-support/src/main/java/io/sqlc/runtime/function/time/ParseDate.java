package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.FunctionFailedException;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.PatternCache;
import io.sqlc.runtime.function.SqlFunction;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** PARSE_DATE. */
@SqlFunction(
    name = "PARSE_DATE",
    description = "The date in a text by a pattern of SimpleDateFormat.",
    example = "UNIX_DATE(PARSE_DATE('02.01.1970', 'dd.MM.yyyy'))",
    result = "1")
public final class ParseDate {
  private ParseDate() {}

  private static final PatternCache<SimpleDateFormat> FORMATS =
      new PatternCache<>(ParseDate::format);
  private static final long DAY_MS = 86_400_000;

  /** The date; text after it is ignored; an error where the pattern gives a time of day too. */
  @Overload(
      value = "PARSE_DATE(STRING formattedDate, STRING formatPattern)",
      returns = "DATE",
      mayFail = true,
      deterministic = false)
  public static @Nullable Integer parseDate(
      @Nullable String formattedDate, @Nullable String formatPattern) {
    if (formattedDate == null || formatPattern == null) {
      return null;
    }
    long ms = parse(formattedDate, formatPattern);
    if (ms % DAY_MS != 0) {
      throw new FunctionFailedException("the pattern of a date gives a time of day");
    }
    return (int) (ms / DAY_MS);
  }

  private static long parse(String text, String pattern) {
    try {
      // a SimpleDateFormat serves one thread at a time
      SimpleDateFormat format = (SimpleDateFormat) FORMATS.get(pattern).clone();
      return format.parse(text).toInstant().toEpochMilli();
    } catch (ParseException e) {
      throw new FunctionFailedException("the text is not a date of the pattern");
    } catch (IllegalArgumentException e) {
      throw new FunctionFailedException("the pattern is not a date pattern of Java");
    }
  }

  private static SimpleDateFormat format(String pattern) {
    SimpleDateFormat format =
        new SimpleDateFormat(pattern, Locale.getDefault(Locale.Category.FORMAT));
    format.setTimeZone(TimeZone.getTimeZone("GMT"));
    return format;
  }
}
