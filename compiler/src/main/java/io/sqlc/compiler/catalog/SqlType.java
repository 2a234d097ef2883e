package io.sqlc.compiler.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The type of a column or an expression (reference: types and formats, section 1). Equality is
 * structural; a type's text is the type as SQL writes it. No default methods: they would make the
 * initialisation of {@link Primitive} wait for that of this interface, which waits for it.
 */
public sealed interface SqlType {
  Primitive BOOLEAN = Primitive.BOOLEAN;
  Primitive INT = Primitive.INT;
  Primitive BIGINT = Primitive.BIGINT;
  Primitive DOUBLE = Primitive.DOUBLE;
  Primitive STRING = Primitive.STRING;
  Primitive BYTES = Primitive.BYTES;
  Primitive DATE = Primitive.DATE;
  Primitive TIME = Primitive.TIME;
  Primitive TIMESTAMP = Primitive.TIMESTAMP;

  /** True for INT, BIGINT, DECIMAL and DOUBLE. */
  boolean isNumeric();

  /** True for DATE, TIME and TIMESTAMP. */
  boolean isDateTime();

  /** The kind of the type without its parameters, as messages name it: {@code DECIMAL}. */
  String baseName();

  /** The types that have no parameters. */
  enum Primitive implements SqlType {
    BOOLEAN,
    INT,
    BIGINT,
    DOUBLE,
    STRING,
    BYTES,
    DATE,
    TIME,
    TIMESTAMP,
    /** The unit argument of functions such as DATEADD; never the type of a column. */
    INTERVALUNIT;

    @Override
    public boolean isNumeric() {
      return this == INT || this == BIGINT || this == DOUBLE;
    }

    @Override
    public boolean isDateTime() {
      return this == DATE || this == TIME || this == TIMESTAMP;
    }

    @Override
    public String baseName() {
      return this == INT ? "INTEGER" : name();
    }
  }

  /**
   * Exact numbers of at most {@code precision} digits, {@code scale} of them after the point. Needs
   * {@code precision >= 1} and {@code 0 <= scale <= precision}.
   */
  record Decimal(int precision, int scale) implements SqlType {
    public Decimal {
      if (precision < 1 || scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "DECIMAL("
                + precision
                + ", "
                + scale
                + ") needs precision >= 1 and 0 <= scale <= precision");
      }
    }

    @Override
    public boolean isNumeric() {
      return true;
    }

    @Override
    public boolean isDateTime() {
      return false;
    }

    @Override
    public String baseName() {
      return "DECIMAL";
    }

    /** How many digits may stand before the point. */
    public int integerDigits() {
      return precision - scale;
    }

    @Override
    public String toString() {
      return "DECIMAL(" + precision + ", " + scale + ")";
    }
  }

  /** An ordered list; elements may be NULL. */
  record Array(SqlType element) implements SqlType {
    @Override
    public boolean isNumeric() {
      return false;
    }

    @Override
    public boolean isDateTime() {
      return false;
    }

    @Override
    public String baseName() {
      return "ARRAY";
    }

    @Override
    public String toString() {
      return "ARRAY<" + element + ">";
    }
  }

  /** A map; no order of iteration is promised. */
  record Map(SqlType key, SqlType value) implements SqlType {
    @Override
    public boolean isNumeric() {
      return false;
    }

    @Override
    public boolean isDateTime() {
      return false;
    }

    @Override
    public String baseName() {
      return "MAP";
    }

    @Override
    public String toString() {
      return "MAP<" + key + ", " + value + ">";
    }
  }

  /** Named fields in an order that is part of the type. Names are case-sensitive and distinct. */
  record Struct(List<Field> fields) implements SqlType {
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public boolean isNumeric() {
      return false;
    }

    @Override
    public boolean isDateTime() {
      return false;
    }

    @Override
    public String baseName() {
      return "STRUCT";
    }

    /** The field of exactly this name. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
      return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "STRUCT<", ">"));
    }
  }

  /** One field of a {@link Struct}. */
  record Field(String name, SqlType type) {
    @Override
    public String toString() {
      return SqlName.quoteIfNeeded(name) + " " + type;
    }
  }
}
