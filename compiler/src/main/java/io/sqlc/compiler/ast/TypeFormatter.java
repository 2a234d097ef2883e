package io.sqlc.compiler.ast;

import java.util.stream.Collectors;

/** Types as SQL text. */
final class TypeFormatter {
  private TypeFormatter() {}

  static String format(TypeNode type) {
    if (type instanceof NamedType named) {
      return named.name().toString();
    }
    if (type instanceof DecimalType decimal) {
      return "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
    }
    if (type instanceof ArrayType array) {
      return "ARRAY<" + format(array.element()) + ">";
    }
    if (type instanceof MapType map) {
      return "MAP<" + format(map.key()) + ", " + format(map.value()) + ">";
    }
    if (type instanceof StructType struct) {
      return struct.fields().stream()
          .map(field -> field.name() + " " + format(field.type()))
          .collect(Collectors.joining(", ", "STRUCT<", ">"));
    }
    throw new IllegalStateException("unknown type: " + type);
  }
}
