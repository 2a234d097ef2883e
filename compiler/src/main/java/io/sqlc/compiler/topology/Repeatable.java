package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;

/**
 * Tells expressions that give the same each time they are computed of a row. A function without
 * arguments may give what it likes, as RANDOM and UNIX_TIMESTAMP do; so may functions that users
 * write.
 */
final class Repeatable {
  private static final String OURS = "io.sqlc.runtime.function.";

  private Repeatable() {}

  static boolean is(TypedExpression expression) {
    return Parts.tree(expression)
        .noneMatch(part -> part instanceof FunctionCall call && !isRepeatable(call));
  }

  private static boolean isRepeatable(FunctionCall call) {
    return !call.arguments().isEmpty()
        && !(call.overload().implementation() instanceof Implementation.Method method
            && !method.className().startsWith(OURS));
  }
}
