package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.function.Function;

/** How the type of a call follows from the types of its arguments. */
public sealed interface ResultRule {

  /** The pattern with its type variables replaced. */
  record OfPattern(TypePattern pattern) implements ResultRule {}

  /** The DECIMAL of the first argument that is one: {@code DECIMAL(same p,s)}. */
  record SameDecimal() implements ResultRule {}

  /** The smallest DECIMAL that holds all the DECIMAL arguments: {@code DECIMAL(widened)}. */
  record WidenedDecimal() implements ResultRule {}

  /** What a method of the function says for the types of the arguments. */
  record Provided(Function<List<SqlType>, SqlType> provider) implements ResultRule {}

  /** An array of another rule's result: {@code ARRAY<DECIMAL(same p,s)>}. */
  record ArrayOf(ResultRule element) implements ResultRule {}

  /**
   * A STRUCT of the arguments that are not literals: {@code STRUCT<sort_col INT, col ANY...>} has
   * the fields {@code sort_col}, {@code col0}, {@code col1} … It is what the type variable R stands
   * for.
   */
  record ColumnsStruct(String first, String others) implements ResultRule {
    static final String VARIABLE = "R";
  }

  /** The DECIMAL argument without its fraction: {@code DECIMAL(p-s, 0)}. */
  record WholeDecimal() implements ResultRule {}
}
