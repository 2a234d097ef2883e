package io.sqlc.compiler.analysis.type;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Array;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.catalog.SqlType.Field;
import io.sqlc.compiler.catalog.SqlType.Map;
import io.sqlc.compiler.catalog.SqlType.Struct;
import java.util.List;
import java.util.Optional;

/** Which conversions exist (types reference, sections 5 and 6). */
public final class CastRules {
  private CastRules() {}

  /** Whether CAST(x AS to) exists for an x of type {@code from}. */
  public static boolean exists(SqlType from, SqlType to) {
    if (from.equals(to)) {
      return true;
    }
    if (from instanceof Array array && to instanceof Array target) {
      return exists(array.element(), target.element());
    }
    if (from instanceof Map map && to instanceof Map target) {
      return exists(map.key(), target.key()) && exists(map.value(), target.value());
    }
    if (from instanceof Struct struct && to instanceof Struct target) {
      return structsMatch(struct, target);
    }
    if (to == SqlType.STRING) {
      return from != SqlType.BYTES && from != SqlType.Primitive.INTERVALUNIT;
    }
    if (from == SqlType.STRING) {
      return to instanceof Decimal || to instanceof SqlType.Primitive;
    }
    if (from.isNumeric()) {
      return to.isNumeric();
    }
    if (from == SqlType.TIMESTAMP) {
      return to == SqlType.DATE || to == SqlType.TIME;
    }
    return from == SqlType.DATE && to == SqlType.TIMESTAMP;
  }

  /**
   * Whether a value of one type may be stored in a column of another by INSERT INTO … SELECT: only
   * DECIMALs may differ, also those within ARRAYs, MAPs and STRUCTs.
   */
  public static boolean canInsert(SqlType from, SqlType to) {
    if (from instanceof Decimal source && to instanceof Decimal target) {
      return fits(source, target);
    }
    if (from instanceof Array source && to instanceof Array target) {
      return canInsert(source.element(), target.element());
    }
    if (from instanceof Map source && to instanceof Map target) {
      return source.key().equals(target.key()) && canInsert(source.value(), target.value());
    }
    if (from instanceof Struct source && to instanceof Struct target) {
      return canInsert(source.fields(), target.fields());
    }
    return from.equals(to);
  }

  private static boolean canInsert(List<Field> from, List<Field> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      Field source = from.get(i);
      Field target = to.get(i);
      if (!source.name().equals(target.name()) || !canInsert(source.type(), target.type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Decimal source, Decimal target) {
    return source.scale() <= target.scale() && source.integerDigits() <= target.integerDigits();
  }

  private static boolean structsMatch(Struct from, Struct to) {
    for (Field field : to.fields()) {
      Optional<Field> source = from.field(field.name());
      if (source.isPresent() && !exists(source.get().type(), field.type())) {
        return false;
      }
    }
    return true;
  }
}
