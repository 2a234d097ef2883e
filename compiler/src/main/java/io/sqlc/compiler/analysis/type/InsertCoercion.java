package io.sqlc.compiler.analysis.type;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Array;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.catalog.SqlType.Field;
import io.sqlc.compiler.catalog.SqlType.Map;
import io.sqlc.compiler.catalog.SqlType.Struct;
import io.sqlc.runtime.expression.CastFailedException;
import io.sqlc.runtime.expression.Casts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a column takes from INSERT INTO … VALUES (types reference, section 6): numbers widen and
 * nothing narrows; a text may be a date, a time or, in base64, bytes.
 */
public final class InsertCoercion {
  private static final List<SqlType> WIDENING =
      List.of(SqlType.INT, SqlType.BIGINT, SqlType.DOUBLE);

  private InsertCoercion() {}

  /** Whether a column of one type can take values of another, as far as the types tell. */
  public static boolean takes(SqlType column, SqlType value) {
    if (column.equals(value)) {
      return true;
    }
    if (column instanceof Array array && value instanceof Array given) {
      return takes(array.element(), given.element());
    }
    if (column instanceof Map map && value instanceof Map given) {
      return takes(map.key(), given.key()) && takes(map.value(), given.value());
    }
    if (column instanceof Struct struct && value instanceof Struct given) {
      return given.fields().stream().allMatch(field -> takes(struct, field));
    }
    if (value == SqlType.STRING) {
      return column.isDateTime() || column == SqlType.BYTES;
    }
    if (column instanceof Decimal) {
      return value == SqlType.INT || value == SqlType.BIGINT || value instanceof Decimal;
    }
    if (value instanceof Decimal) {
      return column == SqlType.DOUBLE;
    }
    return WIDENING.contains(value) && WIDENING.indexOf(value) < WIDENING.indexOf(column);
  }

  private static boolean takes(Struct column, Field field) {
    return column.field(field.name()).map(known -> takes(known.type(), field.type())).orElse(false);
  }

  /** What is wrong with a literal for a column that takes its type; words that follow its name. */
  public static Optional<String> problem(SqlType column, @Nullable Object value) {
    if (column instanceof Decimal decimal && value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
      boolean fits =
          exact.scale() <= decimal.scale()
              && exact.precision() - exact.scale() <= decimal.integerDigits();
      return fits ? Optional.empty() : Optional.of("is " + decimal + ", which has no " + number);
    }
    if (!(value instanceof String text) || column == SqlType.STRING) {
      return Optional.empty();
    }
    try {
      read(column, text);
      return Optional.empty();
    } catch (CastFailedException e) {
      return Optional.of("is " + column + ": " + e.getMessage());
    }
  }

  private static void read(SqlType column, String text) {
    if (column == SqlType.DATE) {
      Casts.stringToDate(text);
    } else if (column == SqlType.TIME) {
      Casts.stringToTime(text);
    } else if (column == SqlType.TIMESTAMP) {
      Casts.stringToTimestamp(text);
    } else if (column == SqlType.BYTES) {
      Casts.stringToBytes(text);
    }
  }
}
