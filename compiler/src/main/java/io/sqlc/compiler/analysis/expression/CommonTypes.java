package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.type.NumericTypes;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Array;
import io.sqlc.compiler.catalog.SqlType.Field;
import io.sqlc.compiler.catalog.SqlType.Map;
import io.sqlc.compiler.catalog.SqlType.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The type that values of two types share when only numbers are widened. */
final class CommonTypes {
  private CommonTypes() {}

  /** The common type, fields of structs united; empty where there is none. */
  static Optional<SqlType> strict(SqlType left, SqlType right) {
    if (left.equals(right)) {
      return Optional.of(left);
    }
    if (left.isNumeric() && right.isNumeric()) {
      return Optional.of(NumericTypes.common(left, right));
    }
    if (left instanceof Array a && right instanceof Array b) {
      return strict(a.element(), b.element()).map(Array::new);
    }
    if (left instanceof Map a && right instanceof Map b) {
      Optional<SqlType> key = strict(a.key(), b.key());
      Optional<SqlType> value = strict(a.value(), b.value());
      return key.isPresent() && value.isPresent()
          ? Optional.of(new Map(key.get(), value.get()))
          : Optional.empty();
    }
    if (left instanceof Struct a && right instanceof Struct b) {
      return structs(a, b);
    }
    return Optional.empty();
  }

  private static Optional<SqlType> structs(Struct left, Struct right) {
    List<Field> fields = new ArrayList<>();
    for (Field field : left.fields()) {
      Optional<Field> other = right.field(field.name());
      Optional<SqlType> type =
          other.isPresent() ? strict(field.type(), other.get().type()) : Optional.of(field.type());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      fields.add(new Field(field.name(), type.get()));
    }
    right.fields().stream().filter(f -> left.field(f.name()).isEmpty()).forEach(fields::add);
    return Optional.of(new Struct(fields));
  }
}
