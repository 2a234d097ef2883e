package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.Map;
import java.util.Set;

/**
 * Holds the Java types of users' methods to what their signatures say, so that generated code that
 * calls them compiles.
 */
public final class JavaForms {
  private static final Map<String, Set<String>> SQL_TYPES =
      Map.ofEntries(
          Map.entry("boolean", Set.of("BOOLEAN")),
          Map.entry("java.lang.Boolean", Set.of("BOOLEAN")),
          Map.entry("int", Set.of("INT", "DATE", "TIME")),
          Map.entry("java.lang.Integer", Set.of("INT", "DATE", "TIME")),
          Map.entry("long", Set.of("BIGINT", "TIMESTAMP")),
          Map.entry("java.lang.Long", Set.of("BIGINT", "TIMESTAMP")),
          Map.entry("double", Set.of("DOUBLE")),
          Map.entry("java.lang.Double", Set.of("DOUBLE")),
          Map.entry("java.lang.String", Set.of("STRING")),
          Map.entry("java.math.BigDecimal", Set.of("DECIMAL")),
          Map.entry("org.apache.kafka.common.utils.Bytes", Set.of("BYTES")),
          Map.entry("java.nio.ByteBuffer", Set.of("BYTES")),
          Map.entry("java.sql.Date", Set.of("DATE")),
          Map.entry("java.sql.Time", Set.of("TIME")),
          Map.entry("java.sql.Timestamp", Set.of("TIMESTAMP")),
          Map.entry("java.time.LocalDate", Set.of("DATE")),
          Map.entry("java.time.LocalTime", Set.of("TIME")),
          Map.entry("java.time.Instant", Set.of("TIMESTAMP")),
          Map.entry("java.util.List", Set.of("ARRAY")),
          Map.entry("java.util.Map", Set.of("MAP")));

  private JavaForms() {}

  /** Throws IllegalArgumentException when values of the pattern are not of the Java type. */
  static void require(JavaType type, TypePattern pattern) {
    if (pattern instanceof TypePattern.Exact exact) {
      require(type, exact.type());
    } else if (pattern instanceof TypePattern.AnyDecimal) {
      requireOne(type, "DECIMAL", pattern);
    } else if (pattern instanceof TypePattern.ArrayOf) {
      requireOne(type, "ARRAY", pattern);
    } else if (pattern instanceof TypePattern.MapOf) {
      requireOne(type, "MAP", pattern);
    }
  }

  private static void require(JavaType type, SqlType sql) {
    if (type instanceof JavaType.OfRecord record && sql instanceof SqlType.Struct struct) {
      requireFields(record, struct);
      return;
    }
    String base = sql instanceof SqlType.Primitive primitive ? primitive.name() : sql.baseName();
    requireOne(type, base, sql);
    if (type instanceof JavaType.Declared declared) {
      if (sql instanceof SqlType.Array array && declared.arguments().size() == 1) {
        require(declared.arguments().get(0), array.element());
      } else if (sql instanceof SqlType.Map map && declared.arguments().size() == 2) {
        require(declared.arguments().get(0), map.key());
        require(declared.arguments().get(1), map.value());
      }
    }
  }

  /** Of classes that nothing is known of, javac will say what is wrong. */
  private static void requireOne(JavaType type, String sqlType, Object sql) {
    Set<String> allowed = SQL_TYPES.get(type.className());
    if (type instanceof JavaType.OfRecord || (allowed != null && !allowed.contains(sqlType))) {
      throw new IllegalArgumentException("values of " + sql + " are not of the Java type " + type);
    }
  }

  /**
   * The SQL type that goes with a Java type in a call.
   *
   * @throws IllegalArgumentException when none does
   */
  public static SqlType sqlType(JavaType type) {
    if (type instanceof JavaType.OfSql sql) {
      return sql.type();
    }
    if (type instanceof JavaType.Declared list && list.name().equals("java.util.List")) {
      return new SqlType.Array(sqlType(list.arguments().get(0)));
    }
    if (type instanceof JavaType.Declared map && map.name().equals("java.util.Map")) {
      return new SqlType.Map(sqlType(map.arguments().get(0)), sqlType(map.arguments().get(1)));
    }
    if (type.className().equals("java.math.BigDecimal")) {
      // Stored numbers keep their own scale.
      return new SqlType.Decimal(38, 0);
    }
    return SignatureReader.result(JavaSignature.sql(type)) instanceof ResultRule.OfPattern of
            && of.pattern() instanceof TypePattern.Exact exact
        ? exact.type()
        : SqlType.STRING;
  }

  private static void requireFields(JavaType.OfRecord record, SqlType.Struct struct) {
    record.requirePublic();
    boolean same = record.components().size() == struct.fields().size();
    for (SqlType.Field field : struct.fields()) {
      same &= record.component(field.name()).isPresent();
    }
    if (!same) {
      throw new IllegalArgumentException(
          "the components of " + record + " are not the fields of " + struct);
    }
    for (SqlType.Field field : struct.fields()) {
      require(record.component(field.name()).orElseThrow().type(), field.type());
    }
  }
}
