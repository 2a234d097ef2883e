package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.analysis.expression.FunctionResolver;
import io.sqlc.compiler.ast.AtTimeZone;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.ast.Lambda;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person is told when something is called where it cannot be. */
public final class CallErrors {
  private CallErrors() {}

  /** A function that does not exist. */
  public static DiagnosticException unknownFunction(FunctionCall call, List<String> near) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.FUNCTION_UNKNOWN,
            call.name().span(),
            "there is no function " + call.name());
    return new DiagnosticException(
        near.isEmpty()
            ? diagnostic
            : diagnostic.help("did you mean " + String.join(" or ", near) + "?"));
  }

  /** Arguments that several forms of the function take equally well. */
  public static DiagnosticException ambiguous(
      FunctionCall call, List<FunctionResolver.Argument> arguments, List<Overload> overloads) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.FUNCTION_AMBIGUOUS,
            call.span(),
            "which form of " + call.name() + " takes " + types(arguments) + " is ambiguous");
    for (Overload overload : overloads) {
      diagnostic = diagnostic.note("it could be " + overload.signature());
    }
    return new DiagnosticException(
        diagnostic.help("CAST the arguments to one type, and NULL to the type that is meant"));
  }

  /** A lambda that gives something else than the function needs. */
  public static DiagnosticException lambdaResult(
      Span lambda, @Nullable SqlType expected, @Nullable SqlType actual) {
    if (actual == null) {
      return TypeErrors.untypedNull(lambda);
    }
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_LAMBDA_RESULT,
                lambda,
                "this lambda gives " + actual + (expected == null ? "" : ", not " + expected))
            .help("CAST the body of the lambda"));
  }

  /** An argument that must be known when compiling. */
  public static DiagnosticException notConstant(FunctionCall call, Span argument, int number) {
    return new DiagnosticException(
        error(
            DiagnosticCode.FUNCTION_NOT_CONSTANT,
            argument,
            "argument " + number + " of " + call.name() + " must be a literal"));
  }

  /** A literal that is smaller than the function takes. */
  public static DiagnosticException tooSmall(Span argument, FunctionCall call, int least) {
    return new DiagnosticException(
        error(
            DiagnosticCode.FUNCTION_NOT_CONSTANT,
            argument,
            "this argument of " + call.name() + " must be " + least + " or greater"));
  }

  /** A constant for which the function fails whatever the row. */
  public static Diagnostic failingConstant(Span constant, String function, String problem) {
    return Diagnostic.warning(
            DiagnosticCode.FUNCTION_FAILING_CONSTANT,
            constant,
            function + " is NULL for every row with this constant: " + problem)
        .help("correct it; or write NULL if that is what is meant");
  }

  /** A constant expression that cannot be computed. */
  public static Diagnostic failingExpression(Span expression, String reason) {
    return Diagnostic.warning(
            DiagnosticCode.EXPRESSION_FAILS,
            expression,
            "this is NULL for every row, as it cannot be computed: " + reason)
        .note("the job counts and logs it for each row")
        .help("correct it; or write NULL, cast to the type that is meant");
  }

  /** A condition that leaves nothing. */
  public static Diagnostic neverTrue(Span condition, Clause clause) {
    return Diagnostic.warning(
            DiagnosticCode.CONDITION_NEVER_TRUE,
            condition,
            "no row passes: " + clause.words() + " is never TRUE")
        .help("correct the condition, or take the statement out");
  }

  /** The types of arguments, as messages show them. */
  public static String types(List<FunctionResolver.Argument> arguments) {
    return arguments.stream().map(CallErrors::type).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String type(FunctionResolver.Argument argument) {
    if (argument instanceof FunctionResolver.Argument.Typed typed) {
      return typed.expression().type().toString();
    }
    return argument instanceof FunctionResolver.Argument.Lambda ? "LAMBDA" : "NULL";
  }

  /** An aggregate where a row is computed. */
  public static DiagnosticException aggregateHere(FunctionCall call, Clause clause) {
    if (clause == Clause.SELECT) {
      return new DiagnosticException(
          error(
                  DiagnosticCode.QUERY_AGGREGATE_WITHOUT_GROUP_BY,
                  call.span(),
                  "the aggregate function " + call.name() + " needs GROUP BY")
              .help("add GROUP BY with what the result is to be keyed by"));
    }
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_AGGREGATE_PLACE,
                call.span(),
                call.name()
                    + " is an aggregate function and cannot be used in "
                    + clause.words()
                    + " here")
            .help(
                clause == Clause.WHERE
                    ? "conditions on groups belong into HAVING"
                    : "aggregates stand in SELECT and HAVING of a query with GROUP BY"));
  }

  /** An aggregate within an aggregate. */
  public static DiagnosticException nestedAggregate(FunctionCall call) {
    return new DiagnosticException(
        error(
                DiagnosticCode.QUERY_NESTED_AGGREGATE,
                call.span(),
                call.name() + " is an aggregate function and cannot stand within another")
            .help("aggregate in one query, and aggregate its result in the next"));
  }

  /** A table function beside aggregates. */
  public static DiagnosticException tableFunctionWithAggregate(FunctionCall call) {
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_TABLE_PLACE,
                call.span(),
                call.name() + " gives several rows and cannot be used together with GROUP BY")
            .help("use it in one query, and aggregate its result in the next"));
  }

  /** A table function within a table function. */
  public static DiagnosticException nestedTableFunction(FunctionCall call) {
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_TABLE_PLACE,
                call.span(),
                call.name() + " gives several rows and cannot stand within another such function")
            .help("use it in one query, and the other one in the next"));
  }

  /** A table function that would only be called for some rows. */
  public static Diagnostic tableFunctionInside(TableCall call) {
    return error(
            DiagnosticCode.FUNCTION_TABLE_PLACE,
            call.span(),
            call.rows().name() + " gives several rows and cannot stand within CASE or a lambda")
        .help("use it in one query, and CASE over its result in the next");
  }

  /** A table function where one value is computed. */
  public static DiagnosticException tableFunctionHere(FunctionCall call, Clause clause) {
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_TABLE_PLACE,
                call.span(),
                call.name()
                    + " gives several rows and cannot be used in "
                    + clause.words()
                    + " here")
            .help("table functions stand in the SELECT list"));
  }

  /** A lambda that is no argument. */
  public static DiagnosticException lambdaHere(Lambda lambda) {
    return new DiagnosticException(
        error(
                DiagnosticCode.FUNCTION_LAMBDA_PLACE,
                lambda.span(),
                "a lambda can only be an argument of a function")
            .help("TRANSFORM, FILTER and REDUCE take lambdas"));
  }

  /** AT TIME ZONE, which parses but computes nothing. */
  public static DiagnosticException atTimeZone(AtTimeZone node) {
    return new DiagnosticException(
        error(DiagnosticCode.UNSUPPORTED_AT_TIME_ZONE, node.span(), "AT TIME ZONE is not supported")
            .help("use CONVERT_TZ(timestamp, 'UTC', " + node.zone().span().text() + ")"));
  }
}
