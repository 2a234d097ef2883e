package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings of SET that the compiler knows. */
enum Setting {
  DEFAULT_KEY_FORMAT("ksql.persistence.default.format.key", Kind.FORMAT),
  DEFAULT_VALUE_FORMAT("ksql.persistence.default.format.value", Kind.FORMAT),
  WRAP_SINGLE_VALUES("ksql.persistence.wrap.single.values", Kind.FLAG),
  OUTPUT_TOPIC_PREFIX("ksql.output.topic.name.prefix", Kind.TOPIC_PREFIX),
  SERVICE_ID("ksql.service.id", Kind.TEXT),
  TIMESTAMP_THROW_ON_INVALID("ksql.timestamp.throw.on.invalid", Kind.FLAG),
  NESTED_ERROR_SET_NULL("ksql.nested.error.set.null", Kind.FLAG),
  CAST_STRINGS_PRESERVE_NULLS("ksql.cast.strings.preserve.nulls", Kind.FLAG),
  SUPPRESS_ENABLED("ksql.suppress.enabled", Kind.FLAG),
  LAMBDAS_ENABLED("ksql.lambdas.enabled", Kind.FLAG),
  CREATE_OR_REPLACE_ENABLED("ksql.create.or.replace.enabled", Kind.FLAG),
  SOURCE_TABLE_ENABLED("ksql.source.table.materialization.enabled", Kind.FLAG),
  HEADERS_ENABLED("ksql.headers.columns.enabled", Kind.FLAG),
  VARIABLES_ENABLED("ksql.variable.substitution.enable", Kind.FLAG),
  COLLECT_LIST_LIMIT("ksql.functions.collect_list.limit", Kind.NUMBER),
  COLLECT_SET_LIMIT("ksql.functions.collect_set.limit", Kind.NUMBER),
  FAIL_ON_PRODUCTION_ERROR("ksql.fail.on.production.error", Kind.FLAG),
  HAND_OVER("sqlc.hand.over", Kind.FLAG);

  /** What the value of a setting must look like. */
  enum Kind {
    FORMAT("the name of a format"),
    FLAG("true or false"),
    NUMBER("a whole number"),
    TOPIC_PREFIX("letters, digits and the characters . _ -"),
    TEXT("a text");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    boolean accepts(String value) {
      String text = value.strip();
      return switch (this) {
        case FORMAT -> Format.named(text).isPresent();
        case FLAG -> List.of("true", "false").contains(text.toLowerCase(Locale.ROOT));
        case NUMBER -> text.matches("[+-]?\\d{1,9}");
        case TOPIC_PREFIX -> value.isEmpty() || TopicReader.isLegal(value + "x");
        case TEXT -> true;
      };
    }
  }

  private final String propertyName;
  private final Kind kind;

  Setting(String propertyName, Kind kind) {
    this.propertyName = propertyName;
    this.kind = kind;
  }

  /** The name in SET. */
  String propertyName() {
    return propertyName;
  }

  Kind kind() {
    return kind;
  }

  /** The setting of exactly this name. */
  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(s -> s.propertyName.equals(name)).findFirst();
  }
}
