package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.expression.Casts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CAST of a value that is known when compiling. STRUCTs are left to the job. */
final class CastComputation {
  private CastComputation() {}

  static Outcome cast(SqlType from, SqlType to, @Nullable Object value) {
    if (from.equals(to) || value == null) {
      return new Outcome.Value(value);
    }
    if (JavaClasses.hasStruct(from)) {
      return Outcome.UNKNOWN;
    }
    if (from instanceof SqlType.Array array) {
      return array(array, to, (List<?>) value);
    }
    if (from instanceof SqlType.Map map) {
      return map(map, to, (Map<?, ?>) value);
    }
    return to instanceof SqlType.Decimal decimal
        ? StaticMethods.call(
            Casts.class,
            name(from, to),
            List.of(JavaClasses.of(from), int.class, int.class),
            value,
            decimal.precision(),
            decimal.scale())
        : StaticMethods.call(Casts.class, name(from, to), List.of(JavaClasses.of(from)), value);
  }

  private static Outcome array(SqlType.Array from, SqlType to, List<?> array) {
    SqlType element = to instanceof SqlType.Array target ? target.element() : SqlType.STRING;
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object item : array) {
      Outcome outcome = cast(from.element(), element, item);
      if (!(outcome instanceof Outcome.Value value)) {
        return outcome;
      }
      elements.add(value.value());
    }
    return new Outcome.Value(to == SqlType.STRING ? elements.toString() : elements);
  }

  private static Outcome map(SqlType.Map from, SqlType to, Map<?, ?> map) {
    SqlType.Map target =
        to instanceof SqlType.Map given ? given : new SqlType.Map(SqlType.STRING, SqlType.STRING);
    Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Outcome key = cast(from.key(), target.key(), entry.getKey());
      Outcome value = cast(from.value(), target.value(), entry.getValue());
      if (!(key instanceof Outcome.Value keyValue)) {
        return key;
      }
      if (!(value instanceof Outcome.Value valueValue)) {
        return value;
      }
      entries.put(keyValue.value(), valueValue.value());
    }
    return new Outcome.Value(to == SqlType.STRING ? entries.toString() : entries);
  }

  /** As the methods of {@link Casts} are named. */
  private static String name(SqlType from, SqlType to) {
    String target = word(to);
    return word(from)
        + "To"
        + target.substring(0, 1).toUpperCase(Locale.ROOT)
        + target.substring(1);
  }

  private static String word(SqlType type) {
    return type == SqlType.INT ? "int" : type.baseName().toLowerCase(Locale.ROOT);
  }
}
