package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Format;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is said of the format of keys, or of values.
 *
 * @param format the format; empty where it follows from somewhere else
 * @param delimiter between the fields of DELIMITED
 * @param fullSchemaName of the record of AVRO, or the message of PROTOBUF
 * @param schemaId id in the schema registry
 * @param nullable how PROTOBUF keeps NULLs
 */
public record FormatProperties(
    Optional<Given<Format>> format,
    Optional<Given<String>> delimiter,
    Optional<Given<String>> fullSchemaName,
    Optional<Given<Integer>> schemaId,
    Optional<Given<NullableRepresentation>> nullable) {

  /** Name of the option in {@link io.sqlc.compiler.catalog.TopicFormat#options()}. */
  public static final String DELIMITER = "DELIMITER";

  /** Name of the option in {@link io.sqlc.compiler.catalog.TopicFormat#options()}. */
  public static final String FULL_SCHEMA_NAME = "SCHEMA_FULL_NAME";

  /** Name of the option in {@link io.sqlc.compiler.catalog.TopicFormat#options()}. */
  public static final String SCHEMA_ID = "SCHEMA_ID";

  /** Name of the option in {@link io.sqlc.compiler.catalog.TopicFormat#options()}. */
  public static final String NULLABLE_REPRESENTATION = "NULLABLE_REPRESENTATION";

  /**
   * Name of the option in {@link io.sqlc.compiler.catalog.TopicFormat#options()} that holds the
   * text of the schema with the given id.
   */
  public static final String SCHEMA_TEXT = "SCHEMA_TEXT";

  /** What the format is told besides its name. */
  public Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    delimiter.ifPresent(given -> options.put(DELIMITER, given.value()));
    fullSchemaName.ifPresent(given -> options.put(FULL_SCHEMA_NAME, given.value()));
    schemaId.ifPresent(given -> options.put(SCHEMA_ID, given.value().toString()));
    nullable.ifPresent(given -> options.put(NULLABLE_REPRESENTATION, given.value().name()));
    return options;
  }
}
