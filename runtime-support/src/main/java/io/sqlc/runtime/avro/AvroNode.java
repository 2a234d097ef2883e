package io.sqlc.runtime.avro;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A schema as readers and writers walk along it: prepared once, read by any number of threads. */
final class AvroNode {
  /** What a number of an int or long counts. */
  enum Unit {
    NONE,
    DAYS,
    MILLIS,
    MICROS
  }

  private final Schema schema;
  private final Schema.Type type;
  private final Unit unit;
  private final int decimalScale;

  /** Branches of a union, fields of a record, elements of an array, values of a map. */
  private AvroNode[] parts = {};

  private List<String> names = List.of();
  private volatile @Nullable Binding binding;

  /** The columns that a record's fields belong to. */
  private static final class Binding {
    private final AvroColumns columns;
    private final int[] targets;

    Binding(AvroColumns columns, int[] targets) {
      this.columns = columns;
      this.targets = targets;
    }
  }

  private AvroNode(Schema schema) {
    this.schema = schema;
    this.type = schema.getType();
    LogicalType logical = schema.getLogicalType();
    this.unit = unit(logical == null ? "" : logical.getName());
    this.decimalScale =
        logical instanceof LogicalTypes.Decimal decimal ? decimal.getScale() : NO_DECIMAL;
  }

  static final int NO_DECIMAL = -1;

  static AvroNode of(Schema schema) {
    return of(schema, new IdentityHashMap<>());
  }

  private static AvroNode of(Schema schema, IdentityHashMap<Schema, AvroNode> records) {
    AvroNode known = records.get(schema);
    if (known != null) {
      return known;
    }
    AvroNode node = new AvroNode(schema);
    records.put(schema, node);
    List<AvroNode> parts = new ArrayList<>();
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> parts.add(of(field.schema(), records)));
      case UNION -> schema.getTypes().forEach(branch -> parts.add(of(branch, records)));
      case ARRAY -> parts.add(of(schema.getElementType(), records));
      case MAP -> parts.add(of(schema.getValueType(), records));
      default -> {}
    }
    node.parts = parts.toArray(AvroNode[]::new);
    if (schema.getType() == Schema.Type.RECORD) {
      node.names = schema.getFields().stream().map(Schema.Field::name).toList();
    } else if (schema.getType() == Schema.Type.UNION) {
      node.names = schema.getTypes().stream().map(AvroNode::branchName).toList();
    }
    return node;
  }

  /** The name of a branch where a union of several is read as a STRUCT. */
  private static String branchName(Schema branch) {
    return branch.getName();
  }

  private static Unit unit(String logicalType) {
    return switch (logicalType) {
      case "date" -> Unit.DAYS;
      case "time-millis", "timestamp-millis", "local-timestamp-millis" -> Unit.MILLIS;
      case "time-micros", "timestamp-micros", "local-timestamp-micros" -> Unit.MICROS;
      default -> Unit.NONE;
    };
  }

  Schema schema() {
    return schema;
  }

  Schema.Type type() {
    return type;
  }

  Unit unit() {
    return unit;
  }

  /** The scale of decimals; {@link #NO_DECIMAL} where this is none. */
  int decimalScale() {
    return decimalScale;
  }

  int size() {
    return parts.length;
  }

  AvroNode part(int index) {
    return parts[index];
  }

  String name(int index) {
    return names.get(index);
  }

  /** Whether several branches of the union hold values. */
  boolean isMixedUnion() {
    int values = 0;
    for (AvroNode part : parts) {
      values += part.type == Schema.Type.NULL ? 0 : 1;
    }
    return type == Schema.Type.UNION && values > 1;
  }

  /** The branch of a union that is null, or -1. */
  int nullBranch() {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].type == Schema.Type.NULL) {
        return i;
      }
    }
    return -1;
  }

  /** For each field of a record, or branch of a mixed union, the column that it belongs to. */
  int[] targets(AvroColumns columns) {
    Binding known = binding;
    if (known == null || known.columns != columns) {
      known = new Binding(columns, columns.targets(names));
      binding = known;
    }
    return known.targets;
  }

  /** What it is, for messages. */
  String words() {
    LogicalType logical = schema.getLogicalType();
    String name = type.getName().toLowerCase(Locale.ROOT);
    return logical == null ? name : name + " (" + logical.getName() + ")";
  }
}
