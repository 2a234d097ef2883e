package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.ArgumentType;
import io.sqlc.compiler.catalog.function.CallInputs;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.FunctionKind;
import io.sqlc.compiler.catalog.function.FunctionLookup;
import io.sqlc.compiler.catalog.function.OverloadResolver;
import io.sqlc.compiler.catalog.function.Resolution;
import io.sqlc.compiler.catalog.function.ResultRule;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.TableCall;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what calls mean in a catalogue of functions. */
public final class FunctionCalls implements FunctionResolver {
  /** Their type variables do not need to know what a NULL is of. */
  private static final Set<String> NULL_TAKERS =
      Set.of("ARRAY_CONTAINS", "JSON_ARRAY_CONTAINS", "TO_JSON_STRING");

  private final FunctionCatalog functions;
  private final Map<String, String> properties;

  /** Finds functions that have no properties. */
  public FunctionCalls(FunctionCatalog functions) {
    this(functions, Map.of());
  }

  /** Finds functions in a statement that sees these properties. */
  public FunctionCalls(FunctionCatalog functions, Map<String, String> properties) {
    this.functions = functions;
    this.properties = properties;
  }

  @Override
  public Kind kind(String name) {
    FunctionLookup lookup = functions.lookup(name);
    return lookup instanceof FunctionLookup.Known known
        ? kind(known.function().kind())
        : Kind.UNKNOWN;
  }

  private static Kind kind(FunctionKind kind) {
    return switch (kind) {
      case SCALAR -> Kind.SCALAR;
      case AGGREGATE -> Kind.AGGREGATE;
      case TABLE -> Kind.TABLE;
    };
  }

  @Override
  public TypedExpression resolve(FunctionCall call, List<Argument> arguments) {
    FunctionLookup lookup = functions.lookup(call.name().text());
    if (lookup instanceof FunctionLookup.Unknown unknown) {
      throw CallErrors.unknownFunction(call, unknown.near());
    }
    SqlFunctionDescriptor function = ((FunctionLookup.Known) lookup).function();
    return switch (function.kind()) {
      case SCALAR -> scalar(function, call, arguments);
      case TABLE -> TableCall.of(scalar(function, call, arguments));
      case AGGREGATE -> new AggregateCalls(properties).resolve(function, call, arguments);
    };
  }

  private io.sqlc.compiler.ir.FunctionCall scalar(
      SqlFunctionDescriptor function, FunctionCall call, List<Argument> arguments) {
    Map<Integer, LambdaArgument> lambdas = new HashMap<>();
    List<ArgumentType> types = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      types.add(type(arguments.get(i), i, lambdas));
    }
    Resolution.Chosen chosen = chosen(function, call, arguments, types);
    refuseUntypedNulls(function, chosen, arguments);
    return new io.sqlc.compiler.ir.FunctionCall(
        function.name(),
        chosen.overload(),
        CallInputs.of(chosen),
        SettingsOf.function(function.name(), properties),
        converted(arguments, chosen, lambdas),
        chosen.returns(),
        call.span());
  }

  /**
   * A bare NULL has no type to give to a type variable, nor to the result that depends on it
   * (functions reference, section 1): it must be cast.
   */
  private static void refuseUntypedNulls(
      SqlFunctionDescriptor function, Resolution.Chosen chosen, List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      boolean isNull = arguments.get(i) instanceof Argument.Null;
      boolean generic = chosen.overload().parameterOf(i, arguments.size()).type().isGeneric();
      boolean givesType = i > 0 && chosen.overload().result() instanceof ResultRule.SameDecimal;
      if (isNull && ((generic && !NULL_TAKERS.contains(function.name())) || givesType)) {
        throw TypeErrors.untypedNull(arguments.get(i).span());
      }
    }
  }

  static Resolution.Chosen chosen(
      SqlFunctionDescriptor function,
      FunctionCall call,
      List<Argument> arguments,
      List<ArgumentType> types) {
    Resolution resolution = OverloadResolver.resolve(function, types);
    if (resolution instanceof Resolution.Chosen chosen) {
      return chosen;
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      throw CallErrors.ambiguous(call, arguments, ambiguous.overloads());
    }
    if (resolution instanceof Resolution.UntypedNull untyped) {
      throw TypeErrors.untypedNull(arguments.get(untyped.argument()).span());
    }
    if (resolution instanceof Resolution.LambdaMismatch mismatch) {
      throw CallErrors.lambdaResult(
          arguments.get(mismatch.argument()).span(), mismatch.expected(), mismatch.actual());
    }
    throw MisfitErrors.of(call, function, arguments, types);
  }

  static ArgumentType type(Argument argument, int index, Map<Integer, LambdaArgument> lambdas) {
    if (argument instanceof Argument.Typed typed) {
      return new ArgumentType.Of(typed.expression().type());
    }
    if (argument instanceof Argument.Lambda lambda) {
      return new ArgumentType.LambdaOf(
          lambda.parameters(),
          parameters -> {
            LambdaArgument typed = lambda.typing().type(parameters);
            lambdas.put(index, typed);
            return typed.type();
          });
    }
    return new ArgumentType.NullLiteral();
  }

  private static List<TypedExpression> converted(
      List<Argument> arguments, Resolution.Chosen chosen, Map<Integer, LambdaArgument> lambdas) {
    List<TypedExpression> converted = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      SqlType type = chosen.parameterTypes().get(i);
      LambdaArgument lambda = lambdas.get(i);
      if (lambda != null) {
        converted.add(lambda);
      } else if (type == null) {
        throw new IllegalStateException("argument " + i + " has no type");
      } else if (arguments.get(i) instanceof Argument.Typed typed) {
        converted.add(ConstantCasts.fromReadableText(typed.expression(), type));
      } else {
        converted.add(new Constant(null, type, arguments.get(i).span()));
      }
    }
    return converted;
  }
}
