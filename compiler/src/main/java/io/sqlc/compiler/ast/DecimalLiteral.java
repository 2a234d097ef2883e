package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number written with a point, or {@code DECIMAL '…'}; its type is DECIMAL.
 *
 * @param value the number, with the scale as written
 * @param span where it stands
 */
public record DecimalLiteral(BigDecimal value, Span span) implements Literal {
  public DecimalLiteral {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitDecimalLiteral(this);
  }
}
