package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.analysis.ddl.PropertyPlace.ASSERT_TOPIC;
import static io.sqlc.compiler.analysis.ddl.PropertyPlace.CREATE;
import static io.sqlc.compiler.analysis.ddl.PropertyPlace.CREATE_AS;
import static io.sqlc.compiler.analysis.ddl.PropertyPlace.INSERT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The properties of WITH clauses, and the statements that take them. */
public enum PropertyName {
  KAFKA_TOPIC(CREATE, CREATE_AS),
  PARTITIONS(CREATE, CREATE_AS, ASSERT_TOPIC),
  REPLICAS(CREATE, CREATE_AS, ASSERT_TOPIC),
  RETENTION_MS(CREATE, CREATE_AS),
  /** Follows from the kind of the source; its name is known so that this can be said. */
  CLEANUP_POLICY(),
  FORMAT(CREATE, CREATE_AS),
  KEY_FORMAT(CREATE, CREATE_AS),
  VALUE_FORMAT(CREATE, CREATE_AS),
  WRAP_SINGLE_VALUE(CREATE, CREATE_AS),
  KEY_DELIMITER(CREATE, CREATE_AS),
  VALUE_DELIMITER(CREATE, CREATE_AS),
  TIMESTAMP(CREATE, CREATE_AS),
  TIMESTAMP_FORMAT(CREATE, CREATE_AS),
  KEY_SCHEMA_ID(CREATE, CREATE_AS),
  VALUE_SCHEMA_ID(CREATE, CREATE_AS),
  KEY_SCHEMA_FULL_NAME(CREATE, CREATE_AS),
  VALUE_SCHEMA_FULL_NAME(CREATE, CREATE_AS),
  VALUE_AVRO_SCHEMA_FULL_NAME(CREATE, CREATE_AS),
  KEY_PROTOBUF_NULLABLE_REPRESENTATION(CREATE, CREATE_AS),
  VALUE_PROTOBUF_NULLABLE_REPRESENTATION(CREATE, CREATE_AS),
  WINDOW_TYPE(CREATE),
  WINDOW_SIZE(CREATE),
  SOURCE_CONNECTOR(CREATE),
  SOURCED_BY_CONNECTOR(CREATE),
  QUERY_ID(INSERT);

  @SuppressWarnings("ImmutableEnumChecker") // what List.of gives never changes
  private final List<PropertyPlace> places;

  PropertyName(PropertyPlace... places) {
    this.places = List.of(places);
  }

  /** Whether a kind of statement takes it. */
  public boolean isAllowedIn(PropertyPlace place) {
    return places.contains(place);
  }

  /** The statements that take it. */
  List<PropertyPlace> places() {
    return places;
  }

  /** The property of this name, in any case. */
  static Optional<PropertyName> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(property -> property.name().equals(upper)).findFirst();
  }

  /** The names that a kind of statement takes. */
  static List<String> namesIn(PropertyPlace place) {
    return Arrays.stream(values())
        .filter(property -> property.isAllowedIn(place))
        .map(PropertyName::name)
        .toList();
  }
}
