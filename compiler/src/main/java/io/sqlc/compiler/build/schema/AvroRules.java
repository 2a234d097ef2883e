package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.analysis.schema.AvroTypes;
import io.sqlc.compiler.analysis.schema.UnmappableSchemaException;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.List;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** When records of one Avro schema can be read with another: Avro's own rules. */
final class AvroRules {
  private AvroRules() {}

  /** What of records written with one schema cannot be read with the other. */
  static List<String> problems(RegisteredSchema reader, RegisteredSchema writer) {
    try {
      SchemaPairCompatibility result =
          SchemaCompatibility.checkReaderWriterCompatibility(
              AvroTypes.parse(reader), AvroTypes.parse(writer));
      return result.getType() == SchemaCompatibilityType.COMPATIBLE
          ? List.of()
          : result.getResult().getIncompatibilities().stream()
              .map(problem -> problem.getLocation() + ": " + problem.getMessage())
              .toList();
    } catch (UnmappableSchemaException e) {
      return List.of("it cannot be compared: " + e.problem());
    }
  }
}
