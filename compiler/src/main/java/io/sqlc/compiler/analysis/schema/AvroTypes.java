package io.sqlc.compiler.analysis.schema;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * The types of an Avro schema, as Kafka Connect's converter, which ksqlDB reads with, sees them.
 */
public final class AvroTypes {
  /** The precision of decimals that do not give one. */
  private static final int STANDARD_PRECISION = 64;

  /** The records around the part that is looked at, from within: one in itself has no type. */
  private final Deque<String> within = new ArrayDeque<>();

  private AvroTypes() {}

  /**
   * The type of a schema: a STRUCT of its fields for a record, names as they are.
   *
   * @throws UnmappableSchemaException if it has none
   */
  public static SqlType typeOf(RegisteredSchema schema) throws UnmappableSchemaException {
    return new AvroTypes().type(parse(schema));
  }

  /**
   * The schema, with those that it uses.
   *
   * @throws UnmappableSchemaException if it is none
   */
  public static Schema parse(RegisteredSchema schema) throws UnmappableSchemaException {
    Schema.Parser parser =
        new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
    try {
      List<String> waiting = new ArrayList<>(schema.imports().values());
      // They may use each other, and are in no order: those that can be read are read first.
      for (int round = waiting.size(); round > 0 && !waiting.isEmpty(); round--) {
        waiting.removeIf(text -> isRead(parser, text));
      }
      return parser.parse(schema.text());
    } catch (NullPointerException e) {
      throw new UnmappableSchemaException("it names a type that it does not define"); // so Avro
    } catch (AvroRuntimeException e) {
      throw new UnmappableSchemaException("it is no Avro: " + e.getMessage());
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

  private SqlType type(Schema schema) throws UnmappableSchemaException {
    return switch (schema.getType()) {
      case BOOLEAN -> SqlType.BOOLEAN;
      case INT -> integer(schema);
      case LONG -> isLogical(schema, "timestamp-millis") ? SqlType.TIMESTAMP : SqlType.BIGINT;
      case FLOAT, DOUBLE -> SqlType.DOUBLE;
      case STRING, ENUM -> SqlType.STRING;
      case BYTES, FIXED -> bytes(schema);
      case ARRAY -> array(schema);
      case MAP -> new SqlType.Map(SqlType.STRING, type(schema.getValueType()));
      case RECORD -> record(schema);
      case UNION -> union(schema);
      case NULL -> throw new UnmappableSchemaException("a part of it is only ever null");
    };
  }

  private static SqlType integer(Schema schema) {
    if (isLogical(schema, "date")) {
      return SqlType.DATE;
    }
    return isLogical(schema, "time-millis") ? SqlType.TIME : SqlType.INT;
  }

  private static SqlType bytes(Schema schema) throws UnmappableSchemaException {
    if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
      return decimal(decimal.getPrecision(), decimal.getScale());
    }
    if ("decimal".equals(schema.getProp("logicalType"))) {
      // Connect's own may lack the precision, which Avro does not take for a decimal then.
      Object scale = schema.getObjectProp("scale");
      return decimal(STANDARD_PRECISION, scale instanceof Integer number ? number : 0);
    }
    return SqlType.BYTES;
  }

  private static SqlType decimal(int precision, int scale) throws UnmappableSchemaException {
    if (scale < 0 || scale > precision) {
      throw new UnmappableSchemaException(
          "DECIMAL has no precision " + precision + " with scale " + scale);
    }
    return new SqlType.Decimal(precision, scale);
  }

  private static boolean isLogical(Schema schema, String name) {
    LogicalType logical = schema.getLogicalType();
    return logical != null && logical.getName().equals(name);
  }

  /** Connect writes maps whose keys are no strings as arrays of entries. */
  private SqlType array(Schema schema) throws UnmappableSchemaException {
    Schema element = schema.getElementType();
    if (element.getType() == Schema.Type.RECORD
        && "MapEntry".equals(element.getProp("connect.internal.type"))) {
      return new SqlType.Map(
          type(element.getField("key").schema()), type(element.getField("value").schema()));
    }
    return new SqlType.Array(type(element));
  }

  private SqlType record(Schema schema) throws UnmappableSchemaException {
    if (within.contains(schema.getFullName())) {
      throw new UnmappableSchemaException(
          "the record " + schema.getFullName() + " holds itself, and a STRUCT cannot");
    }
    within.push(schema.getFullName());
    List<SqlType.Field> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      fields.add(new SqlType.Field(field.name(), type(field.schema())));
    }
    within.pop();
    return new SqlType.Struct(fields);
  }

  /** A union of several is a STRUCT with a field for each, of which one is not NULL. */
  private SqlType union(Schema schema) throws UnmappableSchemaException {
    List<Schema> branches =
        schema.getTypes().stream().filter(b -> b.getType() != Schema.Type.NULL).toList();
    if (branches.size() == 1) {
      return type(branches.get(0));
    }
    List<SqlType.Field> fields = new ArrayList<>();
    for (Schema branch : branches) {
      fields.add(new SqlType.Field(branch.getName(), type(branch)));
    }
    return new SqlType.Struct(fields);
  }
}
