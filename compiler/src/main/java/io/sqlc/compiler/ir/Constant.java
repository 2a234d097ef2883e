package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A literal or folded constant. The value's class follows from the type: Boolean, Integer, Long,
 * Double, BigDecimal, String, byte[] never (BYTES constants do not exist); DATE Integer (epoch
 * days), TIME Integer (ms of day), TIMESTAMP Long (epoch ms), INTERVALUNIT
 * java.util.concurrent.TimeUnit.
 *
 * @param value null for a typed NULL
 */
public record Constant(@Nullable Object value, SqlType type, Span span) implements TypedExpression {

  @Override
  public <R> R accept(TypedExpressionVisitor<R> visitor) {
    return visitor.visitConstant(this);
  }
}
