package io.sqlc.runtime.function;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An SQL type, for functions whose result depends on it and not on the Java type alone: DATE and
 * INT are both {@code Integer}.
 *
 * @param <T> the Java type of its values
 * @param kind which type it is
 * @param parts the element of an ARRAY, key and value of a MAP, the fields of a STRUCT
 * @param names the names of a STRUCT's fields
 * @param sorted the places of a STRUCT's fields in the order of their names
 */
// T binds the type to the value that a function gets beside it.
@SuppressWarnings("UnusedTypeParameter")
public record ValueType<T>(
    Kind kind, List<ValueType<?>> parts, List<String> names, List<Integer> sorted) {

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
    sorted = List.copyOf(sorted);
  }

  /** A type without parts. */
  public static <T> ValueType<T> of(Kind kind) {
    return new ValueType<>(kind, List.of(), List.of(), List.of());
  }

  /** An ARRAY or a MAP. */
  public static <T> ValueType<T> of(Kind kind, ValueType<?>... parts) {
    return new ValueType<>(kind, List.of(parts), List.of(), List.of());
  }

  /** A STRUCT. */
  public static <T> ValueType<T> struct(List<String> names, ValueType<?>... fields) {
    List<Integer> sorted =
        IntStream.range(0, names.size()).boxed().sorted(Comparator.comparing(names::get)).toList();
    return new ValueType<>(Kind.STRUCT, List.of(fields), names, sorted);
  }
}
