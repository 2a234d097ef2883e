package io.sqlc.compiler.ir.constant;

import io.sqlc.runtime.expression.CastFailedException;
import io.sqlc.runtime.expression.NullOperandException;
import io.sqlc.runtime.function.FunctionFailedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the static methods that generated code calls. */
final class StaticMethods {
  private StaticMethods() {}

  /**
   * Calls a method that must exist.
   *
   * @param parameters the classes of its parameters
   */
  static Outcome call(
      Class<?> owner, String name, List<Class<?>> parameters, @Nullable Object... arguments) {
    try {
      return call(owner.getMethod(name, parameters.toArray(Class[]::new)), arguments);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no method " + owner.getName() + "." + name + parameters, e);
    }
  }

  /** Calls a method. */
  static Outcome call(Method method, @Nullable Object... arguments) {
    Class<?>[] parameters = method.getParameterTypes();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isPrimitive() && arguments[i] == null) {
        return new Outcome.Failure("NULL is not allowed there");
      }
    }
    try {
      return new Outcome.Value(method.invoke(null, arguments));
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof RuntimeException cause
          ? new Outcome.Failure(reason(cause))
          : Outcome.UNKNOWN;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot call " + method, e);
    }
  }

  /** Our own messages are written for users; of Java's, those that arithmetic gives are known. */
  private static String reason(RuntimeException cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof CastFailedException
        || cause instanceof FunctionFailedException
        || cause instanceof NullOperandException) {
      return message;
    }
    if (cause instanceof ArithmeticException) {
      return message.contains("zero") || message.contains("undefined")
          ? "it divides by zero"
          : "the result needs more digits than its type has";
    }
    return cause instanceof NullPointerException ? "NULL is not allowed there" : cause.toString();
  }
}
