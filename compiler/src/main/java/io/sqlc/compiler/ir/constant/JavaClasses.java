package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;

/** The classes of SQL values in jobs. */
final class JavaClasses {
  private JavaClasses() {}

  /** The class of values of a type; Object for a STRUCT, whose class is only generated. */
  static Class<?> of(SqlType type) {
    if (type instanceof SqlType.Primitive primitive) {
      return switch (primitive) {
        case BOOLEAN -> Boolean.class;
        case INT, DATE, TIME -> Integer.class;
        case BIGINT, TIMESTAMP -> Long.class;
        case DOUBLE -> Double.class;
        case STRING -> String.class;
        case BYTES -> Bytes.class;
        case INTERVALUNIT -> TimeUnit.class;
      };
    }
    if (type instanceof SqlType.Decimal) {
      return BigDecimal.class;
    }
    return type instanceof SqlType.Array
        ? List.class
        : type instanceof SqlType.Map ? Map.class : Object.class;
  }

  /** Whether values of the type are, or hold, STRUCTs. */
  static boolean hasStruct(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return hasStruct(array.element());
    }
    if (type instanceof SqlType.Map map) {
      return hasStruct(map.key()) || hasStruct(map.value());
    }
    return type instanceof SqlType.Struct;
  }
}
