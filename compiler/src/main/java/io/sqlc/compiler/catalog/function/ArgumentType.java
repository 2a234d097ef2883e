package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of an argument before an overload is chosen. */
public sealed interface ArgumentType {

  /** An argument of a type. */
  record Of(SqlType type) implements ArgumentType {}

  /** The literal NULL, which fits every type. */
  record NullLiteral() implements ArgumentType {}

  /**
   * A lambda.
   *
   * @param parameters how many it has
   * @param body gives the type of its body, null for the literal NULL, once the types of its
   *     parameters are known; called at most once, after the overload was chosen
   */
  record LambdaOf(int parameters, Function<List<SqlType>, @Nullable SqlType> body)
      implements ArgumentType {}
}
