package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.catalog.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the properties that say how keys and values are written. */
final class FormatReader {
  private final PropertyReader reader;
  private final Optional<Given<Format>> both;

  FormatReader(PropertyReader reader) {
    this.reader = reader;
    this.both = format(PropertyName.FORMAT);
  }

  FormatProperties key() {
    return new FormatProperties(
        formatOf(PropertyName.KEY_FORMAT),
        delimiter(PropertyName.KEY_DELIMITER),
        reader.word(PropertyName.KEY_SCHEMA_FULL_NAME),
        schemaId(PropertyName.KEY_SCHEMA_ID),
        nullable(PropertyName.KEY_PROTOBUF_NULLABLE_REPRESENTATION));
  }

  FormatProperties value() {
    Optional<Given<String>> name = reader.word(PropertyName.VALUE_SCHEMA_FULL_NAME);
    Optional<Given<String>> oldName = reader.word(PropertyName.VALUE_AVRO_SCHEMA_FULL_NAME);
    if (name.isPresent() && oldName.isPresent()) {
      reader
          .errors()
          .add(
              PropertyErrors.exclusive(
                      oldName.get(),
                      PropertyName.VALUE_AVRO_SCHEMA_FULL_NAME.name(),
                      name.get(),
                      PropertyName.VALUE_SCHEMA_FULL_NAME.name())
                  .note("VALUE_AVRO_SCHEMA_FULL_NAME is the old name of VALUE_SCHEMA_FULL_NAME"));
    }
    return new FormatProperties(
        formatOf(PropertyName.VALUE_FORMAT),
        delimiter(PropertyName.VALUE_DELIMITER),
        name.or(() -> oldName),
        schemaId(PropertyName.VALUE_SCHEMA_ID),
        nullable(PropertyName.VALUE_PROTOBUF_NULLABLE_REPRESENTATION));
  }

  private Optional<Given<Format>> formatOf(PropertyName name) {
    Optional<Given<Format>> format = format(name);
    if (format.isPresent() && both.isPresent()) {
      reader
          .errors()
          .add(
              PropertyErrors.exclusive(
                      both.get(), PropertyName.FORMAT.name(), format.get(), name.name())
                  .note("FORMAT sets the formats of keys and of values")
                  .help("give FORMAT alone, or KEY_FORMAT and VALUE_FORMAT"));
    }
    return format.or(() -> both);
  }

  private Optional<Given<Format>> format(PropertyName name) {
    return reader.read(name, this::format);
  }

  private @Nullable Format format(Property property) {
    String text = reader.text(property);
    if (text == null) {
      return null;
    }
    Optional<Format> format = Format.named(text.strip());
    if (format.isEmpty()) {
      List<String> known = Arrays.stream(Format.values()).map(Format::name).toList();
      reader.errors().add(FormatErrors.unknown(property.value().span(), text, known));
    }
    return format.orElse(null);
  }

  private Optional<Given<Integer>> schemaId(PropertyName name) {
    return TopicReader.count(reader, name, 0, Integer.MAX_VALUE);
  }

  private Optional<Given<NullableRepresentation>> nullable(PropertyName name) {
    return reader.constant(name, NullableRepresentation.values());
  }

  private Optional<Given<String>> delimiter(PropertyName name) {
    return reader.read(name, this::delimiter);
  }

  private @Nullable String delimiter(Property property) {
    String text = reader.text(property);
    if (text == null) {
      return null;
    }
    if (text.isBlank()) {
      reader.errors().add(PropertyErrors.delimiterBlank(property));
      return null;
    }
    if (text.equals("\"")) {
      reader.errors().add(PropertyErrors.delimiterQuote(property));
      return null;
    }
    if (text.length() == 1) {
      return text;
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TAB" -> "\t";
      case "SPACE" -> " ";
      default -> {
        reader.errors().add(PropertyErrors.delimiterLong(property, text));
        yield null;
      }
    };
  }
}
