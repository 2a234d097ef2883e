package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.List;

/** Finds what a call means: the function, the overload, and the types that it takes and gives. */
public interface FunctionResolver {

  /** What kinds of functions there are. */
  enum Kind {
    SCALAR,
    AGGREGATE,
    TABLE,
    UNKNOWN
  }

  /** Which kind of function has a name, in any case. */
  Kind kind(String name);

  /**
   * The call with its arguments cast to what the chosen overload takes; for an aggregate or table
   * function too.
   *
   * @throws io.sqlc.compiler.diagnostic.DiagnosticException when there is no such function, or no
   *     overload fits, or several fit
   */
  TypedExpression resolve(FunctionCall call, List<Argument> arguments);

  /** An argument of a call. */
  sealed interface Argument {
    Span span();

    /** One that has a type. */
    record Typed(TypedExpression expression) implements Argument {
      @Override
      public Span span() {
        return expression.span();
      }
    }

    /** The literal NULL. */
    record Null(Span span) implements Argument {}

    /** A lambda, whose body is typed once the types of its parameters are known. */
    record Lambda(int parameters, BodyTyping typing, Span span) implements Argument {}
  }

  /** Types a lambda. */
  interface BodyTyping {
    LambdaArgument type(List<SqlType> parameters);
  }
}
