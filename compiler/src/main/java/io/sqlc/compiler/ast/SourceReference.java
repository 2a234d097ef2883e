package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code name [[AS] alias]} in FROM or JOIN.
 *
 * @param source the stream or table
 * @param alias its alias, or null
 * @param span where it stands
 */
public record SourceReference(Identifier source, @Nullable Identifier alias, Span span)
    implements Relation {
  public SourceReference {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(span, "span");
  }

  /** The name by which columns refer to it: the alias, or the source's own name. */
  public Identifier effectiveName() {
    return alias == null ? source : alias;
  }
}
