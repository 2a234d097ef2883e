package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.AtTimeZone;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.ast.Lambda;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;

/** What a person is told when something is called where it cannot be. */
public final class CallErrors {
  private CallErrors() {}

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
        error(
                DiagnosticCode.UNSUPPORTED_AT_TIME_ZONE,
                node.span(),
                "AT TIME ZONE is not supported")
            .help("use CONVERT_TZ(timestamp, 'UTC', " + node.zone().span().text() + ")"));
  }
}
