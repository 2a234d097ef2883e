package io.sqlc.compiler.catalog.function;

import java.util.List;

/**
 * A function.
 *
 * @param name in upper case
 * @param description what it computes, for a user
 * @param example a call without columns, of an aggregate over the column X; empty where there is
 *     none
 * @param rows the values of X in the example's group, as SQL
 * @param result what the example gives, as text
 * @param overloads the ways to call it, in the order in which they are declared
 */
public record SqlFunctionDescriptor(
    FunctionKind kind,
    String name,
    String description,
    String example,
    List<String> rows,
    String result,
    List<Overload> overloads) {
  public SqlFunctionDescriptor {
    rows = List.copyOf(rows);
    overloads = List.copyOf(overloads);
  }

  /** This function with overloads. */
  SqlFunctionDescriptor with(List<Overload> others) {
    if (others.isEmpty()) {
      throw new IllegalArgumentException("function " + name + " without an overload");
    }
    return new SqlFunctionDescriptor(kind, name, description, example, rows, result, others);
  }

  /** The signatures with their results, as messages and documentation list them. */
  public List<String> signatures() {
    return overloads.stream()
        .map(overload -> overload.signature() + " → " + overload.returns())
        .toList();
  }
}
