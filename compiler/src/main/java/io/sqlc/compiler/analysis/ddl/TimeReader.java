package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.catalog.DataSource.TimestampColumn;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the properties about event time and the windows of keys. */
final class TimeReader {
  private TimeReader() {}

  static Optional<Given<TimestampColumn>> timestamp(PropertyReader reader) {
    Optional<Given<String>> column = reader.word(PropertyName.TIMESTAMP);
    Optional<Given<String>> pattern =
        reader.read(PropertyName.TIMESTAMP_FORMAT, property -> pattern(reader, property));
    if (pattern.isPresent() && !reader.has(PropertyName.TIMESTAMP)) {
      reader
          .errors()
          .add(PropertyErrors.needs(pattern.get(), "TIMESTAMP_FORMAT", "the property TIMESTAMP"));
    }
    return column.map(
        given ->
            given.as(new TimestampColumn(columnName(given.value()), pattern.map(Given::value))));
  }

  static Optional<Given<KeyWindow>> window(PropertyReader reader) {
    Optional<Given<KeyWindow.Type>> type =
        reader.constant(PropertyName.WINDOW_TYPE, KeyWindow.Type.values());
    Optional<Given<Long>> size =
        reader.read(PropertyName.WINDOW_SIZE, property -> millis(reader, property));
    if (size.isPresent() && !reader.has(PropertyName.WINDOW_TYPE)) {
      reader
          .errors()
          .add(PropertyErrors.needs(size.get(), "WINDOW_SIZE", "the property WINDOW_TYPE"));
    }
    if (type.isEmpty()) {
      return Optional.empty();
    }
    boolean session = type.get().value() == KeyWindow.Type.SESSION;
    if (session && size.isPresent()) {
      reader.errors().add(PropertyErrors.sessionSize(size.get()));
    }
    if (!session && !reader.has(PropertyName.WINDOW_SIZE)) {
      reader.errors().add(PropertyErrors.sizeMissing(type.get(), type.get().value().name()));
    }
    Optional<Long> sizeMs = session ? Optional.empty() : size.map(Given::value);
    return Optional.of(type.get().as(new KeyWindow(type.get().value(), sizeMs)));
  }

  /** A column as the text of TIMESTAMP names it: folded, unless it is quoted there. */
  private static String columnName(String text) {
    String name = text.strip();
    char quote = name.charAt(0);
    boolean quoted =
        name.length() > 2
            && (quote == '`' || quote == '"')
            && name.charAt(name.length() - 1) == quote;
    if (!quoted) {
      return name.toUpperCase(Locale.ROOT);
    }
    String twice = String.valueOf(quote) + quote;
    return name.substring(1, name.length() - 1).replace(twice, String.valueOf(quote));
  }

  private static @Nullable String pattern(PropertyReader reader, Property property) {
    String text = reader.text(property);
    if (text == null) {
      return null;
    }
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(text, Locale.ROOT);
      Objects.requireNonNull(formatter);
      return text;
    } catch (IllegalArgumentException e) {
      reader.errors().add(PropertyErrors.pattern(property, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static @Nullable Long millis(PropertyReader reader, Property property) {
    String text = reader.text(property);
    if (text == null) {
      return null;
    }
    String[] words = text.strip().split("\\s+", -1);
    if (words.length != 2 || !words[0].matches("\\d{1,18}")) {
      reader.errors().add(PropertyErrors.duration(property, "'" + text + "'"));
      return null;
    }
    TimeUnit unit = unit(words[1]);
    if (unit == null) {
      reader.errors().add(PropertyErrors.duration(property, "unknown unit " + words[1]));
      return null;
    }
    long millis = unit.toMillis(Long.parseLong(words[0]));
    if (millis < 1) {
      reader.errors().add(PropertyErrors.duration(property, "it is shorter than 1 millisecond"));
      return null;
    }
    return millis;
  }

  private static @Nullable TimeUnit unit(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    for (TimeUnit unit : TimeUnit.values()) {
      if (unit.name().equals(upper) || unit.name().equals(upper + "S")) {
        return unit;
      }
    }
    return null;
  }
}
