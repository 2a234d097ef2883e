package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.ArgumentType.LambdaOf;
import io.sqlc.compiler.catalog.function.ArgumentType.NullLiteral;
import io.sqlc.compiler.catalog.function.ArgumentType.Of;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the overload of a call: first among those that take exactly the types of the arguments,
 * then among those that they can be cast to. Of several, one that is not variadic goes before one
 * that is, more parameters before fewer, and fewer generic ones before more.
 */
public final class OverloadResolver {
  private static final Comparator<Overload> WORSE_FIRST =
      Comparator.comparing((Overload overload) -> !overload.isVariadic())
          .thenComparing(overload -> overload.parameters().size())
          .thenComparing(Comparator.comparing(OverloadResolver::generics).reversed());

  private OverloadResolver() {}

  /** The overload of a function that a call with these arguments means. */
  public static Resolution resolve(
      SqlFunctionDescriptor function, List<? extends ArgumentType> arguments) {
    List<Overload> candidates = candidates(function, arguments, false);
    // What an aggregate gets is never cast.
    if (candidates.isEmpty() && function.kind() != FunctionKind.AGGREGATE) {
      candidates = candidates(function, arguments, true);
    }
    if (candidates.isEmpty()) {
      return new Resolution.NoMatch();
    }
    Overload best = candidates.stream().max(WORSE_FIRST).orElseThrow();
    List<Overload> equals =
        candidates.stream().filter(other -> WORSE_FIRST.compare(other, best) == 0).toList();
    if (arguments.isEmpty()) {
      return CallTypes.of(ofText(equals).orElse(best), arguments);
    }
    return equals.size() == 1
        ? CallTypes.of(best, arguments)
        : new Resolution.Ambiguous(equals.stream().distinct().toList());
  }

  /** Without arguments nothing tells CONCAT of texts from CONCAT of bytes: texts it is. */
  private static Optional<Overload> ofText(List<Overload> overloads) {
    return overloads.stream()
        .filter(Overload::isVariadic)
        .filter(o -> o.parameterOf(0, 1).type().equals(new TypePattern.Exact(SqlType.STRING)))
        .findFirst();
  }

  private static List<Overload> candidates(
      SqlFunctionDescriptor function, List<? extends ArgumentType> arguments, boolean casts) {
    List<Overload> candidates = new ArrayList<>();
    for (Overload overload : function.overloads()) {
      if (fits(overload, arguments, casts)) {
        candidates.add(overload);
        if (nullMayBeTheRest(overload, arguments)) {
          candidates.add(overload);
        }
      }
    }
    return candidates;
  }

  /**
   * The arguments that an overload of so many parameters does not take, from 0; of two that differ
   * where one type is due, the second.
   */
  public static List<Integer> misfits(
      Overload overload, List<? extends ArgumentType> arguments, FunctionKind kind) {
    Bindings bindings = new Bindings();
    List<Integer> misfits = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      TypePattern pattern = overload.parameterOf(i, arguments.size()).type();
      if (!fits(pattern, arguments.get(i), bindings, kind != FunctionKind.AGGREGATE)) {
        misfits.add(i);
      }
    }
    return misfits;
  }

  /** The type that is due for an argument, given those before it; null where several are. */
  public static @Nullable SqlType due(
      Overload overload, List<? extends ArgumentType> arguments, int index) {
    Bindings bindings = new Bindings();
    for (int i = 0; i < index; i++) {
      fits(overload.parameterOf(i, arguments.size()).type(), arguments.get(i), bindings, true);
    }
    return bindings.typeOf(overload.parameterOf(index, arguments.size()).type());
  }

  private static boolean fits(
      Overload overload, List<? extends ArgumentType> arguments, boolean casts) {
    if (!overload.accepts(arguments.size())) {
      return false;
    }
    Bindings bindings = new Bindings();
    for (int i = 0; i < arguments.size(); i++) {
      TypePattern pattern = overload.parameterOf(i, arguments.size()).type();
      if (!fits(pattern, arguments.get(i), bindings, casts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(
      TypePattern pattern, ArgumentType argument, Bindings bindings, boolean casts) {
    if (pattern instanceof TypePattern.LambdaOf lambda) {
      return argument instanceof LambdaOf given && given.parameters() == lambda.parameters().size();
    }
    return argument instanceof NullLiteral
        || (argument instanceof Of of && bindings.match(pattern, of.type(), casts));
  }

  private static boolean nullMayBeTheRest(
      Overload overload, List<? extends ArgumentType> arguments) {
    int size = arguments.size();
    return overload.isVariadic()
        && overload.variadicIndex() == size - 1
        && size == overload.parameters().size()
        && arguments.get(size - 1) instanceof NullLiteral;
  }

  private static int generics(Overload overload) {
    return (int) overload.parameters().stream().filter(p -> p.type().isGeneric()).count();
  }
}
