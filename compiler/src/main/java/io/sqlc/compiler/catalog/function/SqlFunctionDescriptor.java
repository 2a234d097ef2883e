package io.sqlc.compiler.catalog.function;

import java.util.List;

/**
 * A scalar function.
 *
 * @param name in upper case
 * @param description what it computes, for a user
 * @param example a call without columns; empty where there is none
 * @param result what the example gives, as text
 * @param overloads the ways to call it, in the order in which they are declared
 */
public record SqlFunctionDescriptor(
    String name, String description, String example, String result, List<Overload> overloads) {
  public SqlFunctionDescriptor {
    overloads = List.copyOf(overloads);
    if (overloads.isEmpty()) {
      throw new IllegalArgumentException("function " + name + " without an overload");
    }
  }

  /** The signatures with their results, as messages and documentation list them. */
  public List<String> signatures() {
    return overloads.stream()
        .map(overload -> overload.signature() + " → " + overload.returns())
        .toList();
  }
}
