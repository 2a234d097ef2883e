package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlType;
import java.util.List;

/**
 * The code that reads and writes topics in one format; one implementation a format. What it gives
 * are expressions of Kafka's {@code Deserializer} and {@code Serializer}; the classes that they
 * need are generated on the way, once each.
 */
interface WireFormat {

  /**
   * Reads rows, or composite keys, whose columns are the fields of a record.
   *
   * @param row the record to make. Its first components are the columns to read, by name: some of
   *     the topic's columns or all, in any order
   * @param read how many components that is; those after them are not in the topic and become null
   */
  CodeBlock rowDeserializer(TopicSide side, RowClass row, int read);

  /**
   * Writes rows, or composite keys, as records.
   *
   * @param row the record to write; its components are called as the topic's fields are
   */
  CodeBlock rowSerializer(TopicSide side, RowClass row);

  /** Reads the topic's only column, which stands there bare. */
  CodeBlock bareDeserializer(TopicSide side, SqlType type);

  /** Writes the topic's only column bare. */
  CodeBlock bareSerializer(TopicSide side, SqlType type);

  /**
   * What reads and writes the record of a STRUCT in this format; empty where nothing of the job
   * does.
   */
  List<TypeSpec> structCodecs(RowClass struct);
}
