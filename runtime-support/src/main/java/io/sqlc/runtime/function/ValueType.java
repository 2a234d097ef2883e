package io.sqlc.runtime.function;

import java.util.List;

/**
 * An SQL type, for functions whose result depends on it and not on the Java type alone: DATE and
 * INT are both {@code Integer}.
 *
 * @param <T> the Java type of its values
 * @param kind which type it is
 * @param parts the element of an ARRAY, key and value of a MAP, the fields of a STRUCT
 * @param names the names of a STRUCT's fields
 */
// T binds the type to the value that a function gets beside it.
@SuppressWarnings("UnusedTypeParameter")
public record ValueType<T>(Kind kind, List<ValueType<?>> parts, List<String> names) {

  /** The types, without what they are made of. */
  public enum Kind {
    BOOLEAN,
    INT,
    BIGINT,
    DOUBLE,
    DECIMAL,
    STRING,
    BYTES,
    DATE,
    TIME,
    TIMESTAMP,
    ARRAY,
    MAP,
    STRUCT
  }

  public ValueType {
    parts = List.copyOf(parts);
    names = List.copyOf(names);
  }

  /** A type without parts. */
  public static <T> ValueType<T> of(Kind kind) {
    return new ValueType<>(kind, List.of(), List.of());
  }

  /** An ARRAY or a MAP. */
  public static <T> ValueType<T> of(Kind kind, ValueType<?>... parts) {
    return new ValueType<>(kind, List.of(parts), List.of());
  }

  /** A STRUCT. */
  public static <T> ValueType<T> struct(List<String> names, ValueType<?>... fields) {
    return new ValueType<>(Kind.STRUCT, List.of(fields), names);
  }
}
