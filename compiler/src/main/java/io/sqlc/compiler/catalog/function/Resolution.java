package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the arguments of a call say about its overload. */
public sealed interface Resolution {

  /**
   * One overload fits best.
   *
   * @param parameterTypes for each argument the type that it is cast to, which for most is the type
   *     that it has; for NULL the type that it gets; null for a lambda
   * @param returns the type of the call
   * @param variables what the type variables stand for
   */
  record Chosen(
      Overload overload,
      List<@Nullable SqlType> parameterTypes,
      SqlType returns,
      Map<String, SqlType> variables)
      implements Resolution {
    public Chosen {
      variables = Map.copyOf(variables);
      parameterTypes = Collections.unmodifiableList(new ArrayList<>(parameterTypes));
    }
  }

  /** No overload fits. */
  record NoMatch() implements Resolution {}

  /**
   * Several fit equally well; or the only one, with NULL as its last argument: that NULL could be
   * one value or all the values of a variadic parameter.
   */
  record Ambiguous(List<Overload> overloads) implements Resolution {
    public Ambiguous {
      overloads = List.copyOf(overloads);
    }
  }

  /**
   * A NULL that nothing gives a type.
   *
   * @param argument its index, from 0
   */
  record UntypedNull(Overload overload, int argument) implements Resolution {}

  /**
   * A lambda that gives something else than it must.
   *
   * @param argument its index, from 0
   * @param expected what it must give; null where any type would do, but its body is NULL
   * @param actual what it gives; null for NULL
   */
  record LambdaMismatch(
      Overload overload, int argument, @Nullable SqlType expected, @Nullable SqlType actual)
      implements Resolution {}
}
