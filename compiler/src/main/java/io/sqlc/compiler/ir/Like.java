package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import java.util.Optional;

/**
 * LIKE.
 *
 * @param escape the escape character, if one is given
 */
public record Like(
    TypedExpression value, TypedExpression pattern, Optional<Character> escape, Span span)
    implements TypedExpression {

  @Override
  public SqlType type() {
    return SqlType.BOOLEAN;
  }

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitLike(this);
  }
}
