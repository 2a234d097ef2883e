package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Array;
import io.sqlc.compiler.catalog.function.TypePattern.AnyDecimal;
import io.sqlc.compiler.catalog.function.TypePattern.ArrayOf;
import io.sqlc.compiler.catalog.function.TypePattern.Exact;
import io.sqlc.compiler.catalog.function.TypePattern.MapOf;
import io.sqlc.compiler.catalog.function.TypePattern.Variable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that the variables of a signature stand for in one call. */
final class Bindings {
  private final Map<String, SqlType> types = new HashMap<>();

  /**
   * Whether a type fits a pattern, which may give variables their types. Nothing is cast for a
   * pattern with variables.
   */
  boolean match(TypePattern pattern, SqlType type, boolean casts) {
    if (pattern instanceof Exact exact) {
      return casts ? ImplicitCasts.exists(type, exact.type()) : type.equals(exact.type());
    }
    if (pattern instanceof TypePattern.Any) {
      return type != SqlType.Primitive.INTERVALUNIT;
    }
    if (pattern instanceof AnyDecimal) {
      return casts ? ImplicitCasts.isExactNumber(type) : type instanceof SqlType.Decimal;
    }
    if (pattern instanceof Variable variable) {
      if (type == SqlType.Primitive.INTERVALUNIT) {
        return false;
      }
      SqlType bound = types.putIfAbsent(variable.name(), type);
      return bound == null || bound.equals(type);
    }
    if (pattern instanceof ArrayOf arrayOf) {
      return type instanceof Array array && match(arrayOf.element(), array.element(), false);
    }
    return pattern instanceof MapOf mapOf
        && type instanceof SqlType.Map map
        && match(mapOf.key(), map.key(), false)
        && match(mapOf.value(), map.value(), false);
  }

  /** Gives a variable its type. */
  void bind(String variable, SqlType type) {
    types.put(variable, type);
  }

  /** The variables that have a type. */
  Map<String, SqlType> variables() {
    return Map.copyOf(types);
  }

  /** The pattern with its variables replaced; null when one of them has no type, or it is open. */
  @Nullable SqlType typeOf(TypePattern pattern) {
    if (pattern instanceof Exact exact) {
      return exact.type();
    }
    if (pattern instanceof Variable variable) {
      return types.get(variable.name());
    }
    if (pattern instanceof ArrayOf arrayOf) {
      SqlType element = typeOf(arrayOf.element());
      return element == null ? null : new Array(element);
    }
    if (pattern instanceof MapOf mapOf) {
      SqlType key = typeOf(mapOf.key());
      SqlType value = typeOf(mapOf.value());
      return key == null || value == null ? null : new SqlType.Map(key, value);
    }
    return null;
  }
}
