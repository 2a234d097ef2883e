package io.sqlc.runtime.avro;

import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaRegistryException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** Reads the text of schemas. */
final class AvroSchemas {
  private AvroSchemas() {}

  /** The schema of a text that uses no other. */
  static Schema parse(String text) {
    return new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false).parse(text);
  }

  /**
   * A registered schema, with those that it uses.
   *
   * @throws SchemaRegistryException if the text is none: a fault of the registry, not of a record
   */
  static Schema parse(RegisteredSchema schema) {
    Schema.Parser parser =
        new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
    try {
      List<String> waiting = new ArrayList<>(schema.imports().values());
      // They may use each other, and are in no order: those that can be read are read first.
      for (int round = schema.imports().size(); round > 0 && !waiting.isEmpty(); round--) {
        waiting.removeIf(text -> isRead(parser, text));
      }
      return parser.parse(schema.text());
    } catch (NullPointerException e) { // so Avro says that a name is not defined
      throw new SchemaRegistryException(
          "schema " + schema.id() + " of the registry names a type that it does not define", e);
    } catch (AvroRuntimeException e) {
      throw new SchemaRegistryException(
          "schema " + schema.id() + " of the registry is no Avro: " + e.getMessage(), e);
    }
  }

  private static boolean isRead(Schema.Parser parser, String text) {
    try {
      parser.parse(text);
      return true;
    } catch (AvroRuntimeException | NullPointerException e) {
      return false;
    }
  }
}
