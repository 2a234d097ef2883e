package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Format;
import java.util.Map;
import java.util.Optional;

/**
 * ksqlDB's settings that change what is compiled (syntax reference, section 10).
 *
 * @param defaultKeyFormat of sources that do not say how keys are written
 * @param defaultValueFormat of sources that do not say how values are written
 * @param wrapSingleValues whether values of one column are wrapped where the format has the choice
 * @param outputTopicPrefix before the names of topics that queries write without naming them
 * @param timestampThrowOnInvalid whether a record without a legal event time stops the job
 * @param nestedErrorSetNull whether an error makes only its sub-expression NULL
 * @param castStringsPreserveNulls whether NULL cast to STRING stays NULL
 * @param createOrReplaceEnabled whether OR REPLACE may be used
 * @param collectListLimit most elements of COLLECT_LIST; empty: no limit
 * @param collectSetLimit most elements of COLLECT_SET; empty: no limit
 * @param handOver whether rows go from one query of the job to the next without reading their topic
 *     back; a setting of our own
 */
public record EngineSettings(
    Format defaultKeyFormat,
    Optional<Format> defaultValueFormat,
    Optional<Boolean> wrapSingleValues,
    String outputTopicPrefix,
    boolean timestampThrowOnInvalid,
    boolean nestedErrorSetNull,
    boolean castStringsPreserveNulls,
    boolean createOrReplaceEnabled,
    Optional<Integer> collectListLimit,
    Optional<Integer> collectSetLimit,
    boolean handOver) {

  /** The settings that properties give; a value that cannot be read counts as not given. */
  public static EngineSettings of(Map<String, String> properties) {
    return new EngineSettings(
        format(properties, Setting.DEFAULT_KEY_FORMAT).orElse(Format.KAFKA),
        format(properties, Setting.DEFAULT_VALUE_FORMAT),
        flag(properties, Setting.WRAP_SINGLE_VALUES),
        properties.getOrDefault(Setting.OUTPUT_TOPIC_PREFIX.propertyName(), ""),
        flag(properties, Setting.TIMESTAMP_THROW_ON_INVALID).orElse(false),
        flag(properties, Setting.NESTED_ERROR_SET_NULL).orElse(true),
        flag(properties, Setting.CAST_STRINGS_PRESERVE_NULLS).orElse(true),
        flag(properties, Setting.CREATE_OR_REPLACE_ENABLED).orElse(true),
        limit(properties, Setting.COLLECT_LIST_LIMIT),
        limit(properties, Setting.COLLECT_SET_LIMIT),
        flag(properties, Setting.HAND_OVER).orElse(false));
  }

  private static Optional<Format> format(Map<String, String> properties, Setting setting) {
    return value(properties, setting).flatMap(text -> Format.named(text.strip()));
  }

  private static Optional<Boolean> flag(Map<String, String> properties, Setting setting) {
    return value(properties, setting).map(text -> Boolean.valueOf(text.strip()));
  }

  private static Optional<Integer> limit(Map<String, String> properties, Setting setting) {
    return value(properties, setting).map(Integer::valueOf).filter(limit -> limit >= 0);
  }

  private static Optional<String> value(Map<String, String> properties, Setting setting) {
    return Optional.ofNullable(properties.get(setting.propertyName()))
        .filter(text -> setting.kind().accepts(text));
  }
}
