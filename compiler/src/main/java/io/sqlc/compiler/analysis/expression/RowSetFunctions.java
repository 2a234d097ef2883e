package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.expression.FunctionResolver.Argument;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.catalog.function.ResultRule;
import io.sqlc.compiler.catalog.function.TypePattern;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of aggregate and table functions, so that what is wrong around them can be told
 * although they cannot be compiled yet. Goes away once the catalogue of functions has their
 * overloads.
 */
final class RowSetFunctions {
  private static final Set<SqlType> WHOLE_AND_FLOAT =
      Set.of(SqlType.INT, SqlType.BIGINT, SqlType.DOUBLE);

  private RowSetFunctions() {}

  /** The call; refused where the first argument cannot be what the function takes. */
  static TypedExpression resolve(FunctionCall call, String name, List<Argument> arguments) {
    boolean counts = name.equals("COUNT") && arguments.isEmpty();
    SqlType type = counts ? SqlType.BIGINT : result(name, arguments);
    if (type == null) {
      throw CallErrors.noOverload(call, arguments, List.of());
    }
    checkLiterals(call, name, arguments);
    List<TypedExpression> typed = new ArrayList<>();
    for (Argument argument : arguments) {
      if (argument instanceof Argument.Typed one) {
        typed.add(one.expression());
      }
    }
    return new io.sqlc.compiler.ir.FunctionCall(
        name, overload(name, type), typed, type, call.span());
  }

  private static @Nullable SqlType result(String name, List<Argument> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof Argument.Typed first)) {
      return null;
    }
    SqlType type = first.expression().type();
    int count = arguments.size();
    return switch (name) {
      case "COUNT", "COUNT_DISTINCT" -> count == 1 ? SqlType.BIGINT : null;
      case "SUM" -> count == 1 && type.isNumeric() ? type : null;
      case "AVG", "STDDEV_SAMP", "STDDEV_SAMPLE" ->
          count == 1 && WHOLE_AND_FLOAT.contains(type) ? SqlType.DOUBLE : null;
      case "CORRELATION" -> count == 2 && WHOLE_AND_FLOAT.contains(type) ? SqlType.DOUBLE : null;
      case "SUM_LIST" ->
          type instanceof SqlType.Array array && WHOLE_AND_FLOAT.contains(array.element())
              ? array.element()
              : null;
      case "MIN", "MAX" -> count == 1 && isOrdered(type) ? type : null;
      case "COLLECT_LIST", "COLLECT_SET", "TOPKDISTINCT" -> new SqlType.Array(type);
      case "HISTOGRAM" ->
          type == SqlType.STRING ? new SqlType.Map(SqlType.STRING, SqlType.BIGINT) : null;
      case "ATTR" -> type;
      case "EARLIEST_BY_OFFSET", "LATEST_BY_OFFSET" ->
          count > 1 && isInt(arguments.get(1)) ? new SqlType.Array(type) : type;
      case "TOPK" -> topk(type, arguments);
      case "EXPLODE" -> type instanceof SqlType.Array array ? array.element() : null;
      case "CUBE_EXPLODE" -> type instanceof SqlType.Array ? type : null;
      default -> type;
    };
  }

  private static SqlType topk(SqlType type, List<Argument> arguments) {
    if (arguments.size() <= 2) {
      return new SqlType.Array(type);
    }
    List<SqlType.Field> fields = new ArrayList<>();
    fields.add(new SqlType.Field("sort_col", type));
    for (Argument argument : arguments.subList(1, arguments.size() - 1)) {
      if (argument instanceof Argument.Typed typed) {
        fields.add(new SqlType.Field("col" + (fields.size() - 1), typed.expression().type()));
      }
    }
    return new SqlType.Array(new SqlType.Struct(fields));
  }

  /** The number of values, and whether NULLs count, are known when compiling. */
  private static void checkLiterals(FunctionCall call, String name, List<Argument> arguments) {
    int from =
        switch (name) {
          case "EARLIEST_BY_OFFSET", "LATEST_BY_OFFSET", "TOPKDISTINCT" -> 1;
          case "TOPK" -> arguments.size() - 1;
          default -> arguments.size();
        };
    for (int i = from; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Argument.Typed typed)
          || !(typed.expression() instanceof Constant constant)) {
        throw CallErrors.notConstant(call, arguments.get(i).span(), i + 1);
      }
      if (constant.value() instanceof Integer n && n < 1 && !name.equals("TOPK")) {
        throw CallErrors.atLeastOne(constant.span(), call);
      }
    }
  }

  private static boolean isInt(Argument argument) {
    return argument instanceof Argument.Typed typed && typed.expression().type() == SqlType.INT;
  }

  private static boolean isOrdered(SqlType type) {
    return type.isNumeric() || type.isDateTime() || type == SqlType.STRING || type == SqlType.BYTES;
  }

  private static Overload overload(String name, SqlType type) {
    return new Overload(
        name,
        type.toString(),
        List.of(),
        new ResultRule.OfPattern(new TypePattern.Exact(type)),
        new Implementation("", "", false, false, false));
  }
}
