package io.sqlc.compiler.analysis.expression;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.expression.FunctionResolver.Argument;
import io.sqlc.compiler.analysis.type.CastRules;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.ArgumentType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.catalog.function.OverloadResolver;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import io.sqlc.compiler.catalog.function.TypePattern;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person is told whose call no overload takes: how many arguments are due, or which. */
final class MisfitErrors {
  private static final int MOST_SIGNATURES = 5;

  private final FunctionCall call;
  private final SqlFunctionDescriptor function;
  private final List<Argument> arguments;
  private final List<ArgumentType> types;

  private MisfitErrors(
      FunctionCall call,
      SqlFunctionDescriptor function,
      List<Argument> arguments,
      List<ArgumentType> types) {
    this.call = call;
    this.function = function;
    this.arguments = arguments;
    this.types = types;
  }

  static DiagnosticException of(
      FunctionCall call,
      SqlFunctionDescriptor function,
      List<Argument> arguments,
      List<ArgumentType> types) {
    return new DiagnosticException(new MisfitErrors(call, function, arguments, types).diagnostic());
  }

  private Diagnostic diagnostic() {
    List<Overload> ofSize =
        function.overloads().stream()
            .filter(overload -> overload.accepts(arguments.size()))
            .sorted(Comparator.comparingInt(overload -> misfits(overload).size()))
            .toList();
    if (ofSize.isEmpty()) {
      return listed(
          error(
              DiagnosticCode.FUNCTION_ARGUMENT_COUNT,
              call.span(),
              arguments.isEmpty()
                  ? call.name() + " cannot be called without arguments"
                  : call.name() + " does not take " + count(arguments.size(), "argument")),
          byCount());
    }
    List<Integer> misfits = misfits(ofSize.get(0));
    List<Overload> nearest =
        ofSize.stream().filter(overload -> misfits(overload).equals(misfits)).toList();
    return misfits.size() == 1
        ? listed(oneMisfit(misfits.get(0), nearest), nearest)
        : listed(
            error(
                DiagnosticCode.FUNCTION_NO_OVERLOAD,
                call.span(),
                call.name() + " does not take " + CallErrors.types(arguments)),
            byCount());
  }

  private List<Integer> misfits(Overload overload) {
    return OverloadResolver.misfits(overload, types, function.kind());
  }

  /** One argument that is wrong, in all the overloads that are nearest. */
  private Diagnostic oneMisfit(int index, List<Overload> nearest) {
    Argument argument = arguments.get(index);
    if (argument instanceof Argument.Lambda lambda
        && nearest.get(0).parameterOf(index, arguments.size()).type()
            instanceof TypePattern.LambdaOf due) {
      return error(
              DiagnosticCode.FUNCTION_LAMBDA_PARAMETERS,
              argument.span(),
              "this lambda of "
                  + call.name()
                  + " must have "
                  + count(due.parameters().size(), "parameter")
                  + ", not "
                  + lambda.parameters())
          .help("an array's lambda takes its element, a map's its key and its value");
    }
    String expected =
        choice(nearest.stream().map(overload -> due(overload, index)).distinct().toList());
    String given = CallErrors.types(List.of(argument));
    Diagnostic diagnostic =
        error(
            DiagnosticCode.FUNCTION_NO_OVERLOAD,
            argument.span(),
            "argument "
                + (index + 1)
                + " of "
                + call.name()
                + " must be "
                + expected
                + ", not "
                + given.substring(1, given.length() - 1));
    SqlType type = castable(index, nearest);
    return type == null
        ? diagnostic
        : diagnostic.help("write CAST(" + argument.span().text() + " AS " + type + ")");
  }

  private String due(Overload overload, int index) {
    SqlType type = OverloadResolver.due(overload, types, index);
    return type == null
        ? overload.parameterOf(index, arguments.size()).type().toString()
        : type.toString();
  }

  /** The one type that the argument can be cast to; null where there is none, or are several. */
  private @Nullable SqlType castable(int index, List<Overload> nearest) {
    if (!(arguments.get(index) instanceof Argument.Typed typed)) {
      return null;
    }
    Set<SqlType> castable = new HashSet<>();
    for (Overload overload : nearest) {
      SqlType type = OverloadResolver.due(overload, types, index);
      if (type != null
          && type != SqlType.Primitive.INTERVALUNIT
          && CastRules.exists(typed.expression().type(), type)) {
        castable.add(type);
      }
    }
    return castable.size() == 1 ? castable.iterator().next() : null;
  }

  private List<Overload> byCount() {
    return function.overloads().stream()
        .sorted(
            Comparator.comparingInt(
                overload -> Math.abs(overload.parameters().size() - arguments.size())))
        .toList();
  }

  private Diagnostic listed(Diagnostic diagnostic, List<Overload> nearest) {
    Diagnostic listed = diagnostic;
    for (Overload overload : nearest.stream().limit(MOST_SIGNATURES).toList()) {
      listed = listed.note("it takes " + overload.signature() + " → " + overload.returns());
    }
    int all = function.overloads().size();
    return all > MOST_SIGNATURES
        ? listed.note("sqlc functions " + call.name() + " shows all " + all + " signatures")
        : listed;
  }

  /** {@code A}, {@code A or B}, {@code A, B or C}. */
  private static String choice(List<String> types) {
    int last = types.size() - 1;
    return last == 0
        ? types.get(0)
        : String.join(", ", types.subList(0, last)) + " or " + types.get(last);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
