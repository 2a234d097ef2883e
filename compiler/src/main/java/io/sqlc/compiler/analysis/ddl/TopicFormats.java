package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How keys and values are written: formats with their options, checked against the columns. */
final class TopicFormats {
  private final SourceProperties properties;
  private final EngineSettings settings;
  private final ColumnPlaces places;
  private final Diagnostics errors;

  TopicFormats(
      SourceProperties properties,
      EngineSettings settings,
      ColumnPlaces places,
      Diagnostics errors) {
    this.properties = properties;
    this.settings = settings;
    this.places = places;
    this.errors = errors;
  }

  /**
   * The format of keys. Without key columns it is only a model for queries that make a key.
   *
   * @param inherited options that count unless the statement gives its own
   */
  TopicFormat key(FormatUse use, List<Column> columns, Map<String, String> inherited) {
    checkOptions(properties.key(), use);
    FormatRules.check(use, columns, places, errors);
    Map<String, String> options = new TreeMap<>(inherited);
    options.putAll(properties.key().options());
    return new TopicFormat(use.format(), columns.size() > 1, options);
  }

  /**
   * The format of values.
   *
   * @param inherited options that count unless the statement gives its own
   * @param incomplete whether columns come from a schema and are not known for other errors
   */
  TopicFormat value(
      FormatUse use, List<Column> columns, Map<String, String> inherited, boolean incomplete) {
    checkOptions(properties.value(), use);
    FormatRules.check(use, columns, places, errors);
    Optional<Given<Boolean>> wrap = properties.wrapSingleValue();
    if (!incomplete) {
      wrap.ifPresent(given -> checkWrapping(given, use.format(), columns.size()));
    }
    Map<String, String> options = new TreeMap<>(inherited);
    options.putAll(properties.value().options());
    boolean wrapped =
        columns.size() == 1
            ? wrapsSingle(use.format())
            : columns.size() > 1 || FormatRules.wrapsByDefault(use.format());
    return new TopicFormat(use.format(), wrapped, options);
  }

  private boolean wrapsSingle(Format format) {
    if (!FormatRules.wrappingIsFree(format)) {
      return FormatRules.wrapsByDefault(format);
    }
    return properties
        .wrapSingleValue()
        .map(Given::value)
        .or(settings::wrapSingleValues)
        .orElse(FormatRules.wrapsByDefault(format));
  }

  private void checkWrapping(Given<Boolean> wrap, Format format, int columns) {
    if (!FormatRules.wrappingIsFree(format) && wrap.value() != FormatRules.wrapsByDefault(format)) {
      errors.add(FormatErrors.wrapping(wrap, format));
    } else if (columns != 1) {
      errors.add(FormatErrors.wrappingSeveral(wrap, columns));
    }
  }

  private void checkOptions(FormatProperties given, FormatUse use) {
    Format format = use.format();
    String side = use.side().name();
    if (format != Format.DELIMITED) {
      given
          .delimiter()
          .ifPresent(
              o -> errors.add(FormatErrors.option(o, side + "_DELIMITER", format, "DELIMITED")));
    }
    if (!FormatRules.hasSchemas(format) && format != Format.PROTOBUF_NOSR) {
      given
          .fullSchemaName()
          .ifPresent(
              o ->
                  errors.add(
                      FormatErrors.option(
                          o, side + "_SCHEMA_FULL_NAME", format, "AVRO, JSON_SR and PROTOBUF")));
    }
    if (!FormatRules.isProtobuf(format)) {
      given
          .nullable()
          .ifPresent(
              o ->
                  errors.add(
                      FormatErrors.option(
                          o,
                          side + "_PROTOBUF_NULLABLE_REPRESENTATION",
                          format,
                          "PROTOBUF and PROTOBUF_NOSR")));
    }
    if (!FormatRules.hasSchemas(format)) {
      given
          .schemaId()
          .ifPresent(id -> errors.add(FormatErrors.schemaIdFormat(id, use.side(), format)));
    }
  }
}
