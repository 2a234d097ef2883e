package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.source.Span;
import java.util.Objects;

/**
 * Another place that a diagnostic speaks of.
 *
 * @param span the place
 * @param label a few words on it, such as {@code first declared here}
 */
public record RelatedSpan(Span span, String label) {
  public RelatedSpan {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(label, "label");
  }
}
