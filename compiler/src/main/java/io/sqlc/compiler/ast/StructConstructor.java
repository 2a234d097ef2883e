package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code STRUCT(name := value, …)}.
 *
 * @param fields the fields; may be empty
 * @param span where it stands
 */
public record StructConstructor(List<StructField> fields, Span span) implements Expression {
  public StructConstructor {
    fields = List.copyOf(fields);
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitStructConstructor(this);
  }
}
