package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * {@code DECIMAL(precision, scale)}; whether the two fit is not checked here.
 *
 * @param precision digits in all
 * @param scale digits after the point
 * @param span where it stands
 */
public record DecimalType(int precision, int scale, Span span) implements TypeNode {
  public DecimalType {
    Objects.requireNonNull(span, "span");
  }
}
