package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.Parameter;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.function.json.JsonPath;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Looks at the constants that functions read as a little language of their own: regular
 * expressions, paths into JSON, patterns of dates, time zones. One that cannot be read makes the
 * call NULL for every row, which is legal but never meant.
 */
public final class ConstantArguments {
  private static final String OURS = "io.sqlc.runtime.function.";

  private ConstantArguments() {}

  /** A warning for each constant that makes its call fail. */
  public static List<Diagnostic> check(TypedExpression expression) {
    List<Diagnostic> warnings = new ArrayList<>();
    Parts.walk(
        expression,
        part -> {
          if (part instanceof FunctionCall call
              && call.overload().implementation() instanceof Implementation.Method method
              && method.className().startsWith(OURS)) {
            check(call, warnings);
          }
        });
    return warnings;
  }

  private static void check(FunctionCall call, List<Diagnostic> warnings) {
    int count = call.arguments().size();
    for (int i = 0; i < count; i++) {
      if (call.arguments().get(i) instanceof Constant constant
          && constant.value() instanceof String text) {
        Parameter parameter = call.overload().parameterOf(i, count);
        problem(call.name(), parameter.name(), text)
            .ifPresent(
                problem ->
                    warnings.add(
                        CallErrors.failingConstant(constant.span(), call.name(), problem)));
      }
    }
  }

  private static Optional<String> problem(String function, String parameter, String text) {
    return switch (parameter) {
      case "pattern", "regexp" -> regex(text);
      case "path" -> path(text);
      case "formatPattern" -> function.equals("PARSE_DATE") ? simplePattern(text) : pattern(text);
      case "timeZone", "fromTimeZone", "toTimeZone" -> zone(text);
      default -> Optional.empty();
    };
  }

  private static Optional<String> regex(String text) {
    try {
      Pattern.compile(text);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
      return Optional.of(
          "it is no regular expression of Java"
              + where
              + ": "
              + e.getDescription().toLowerCase(Locale.ROOT));
    }
  }

  private static Optional<String> path(String text) {
    try {
      JsonPath.parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> pattern(String text) {
    try {
      Objects.requireNonNull(DateTimeFormatter.ofPattern(text, Locale.ROOT));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("it is no pattern of java.time: " + e.getMessage());
    }
  }

  private static Optional<String> simplePattern(String text) {
    try {
      new SimpleDateFormat(text, Locale.ROOT);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("it is no pattern of SimpleDateFormat: " + e.getMessage());
    }
  }

  private static Optional<String> zone(String text) {
    try {
      ZoneId.of(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of("there is no time zone " + text);
    }
  }
}
