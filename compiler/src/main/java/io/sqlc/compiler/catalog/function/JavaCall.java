package io.sqlc.compiler.catalog.function;

import java.util.List;

/**
 * How generated code calls a method.
 *
 * @param receiver what it is called on
 * @param parameters the types of the parameters that take the call's arguments; of the functions
 *     that come with the product none is given, as they take the values as they are
 * @param returns the type that it returns; likewise
 */
public record JavaCall(Receiver receiver, List<JavaType> parameters, JavaType returns) {
  /** A static method that takes and gives values as generated code has them. */
  public static final JavaCall PLAIN =
      new JavaCall(Receiver.CLASS, List.of(), new JavaType.Declared("", List.of()));

  public JavaCall {
    parameters = List.copyOf(parameters);
  }

  /** What a method is called on. */
  public enum Receiver {
    /** The class: the method is static. */
    CLASS,
    /** An object of the class, one for each query that calls it. */
    OBJECT,
    /** The same, which is given the function's properties first. */
    CONFIGURED_OBJECT
  }
}
