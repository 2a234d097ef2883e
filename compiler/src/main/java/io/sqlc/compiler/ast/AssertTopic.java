package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ASSERT [NOT EXISTS] TOPIC}.
 *
 * @param exists whether it must exist, or must not
 * @param topic the topic
 * @param properties the WITH clause
 * @param timeout how long to wait, or null
 * @param span where it stands
 */
public record AssertTopic(
    boolean exists,
    Identifier topic,
    List<Property> properties,
    @Nullable DurationLiteral timeout,
    Span span)
    implements Statement {
  public AssertTopic {
    Objects.requireNonNull(topic, "topic");
    properties = List.copyOf(properties);
    Objects.requireNonNull(span, "span");
  }

  @Override
  public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
    return visitor.visitAssertTopic(this);
  }
}
