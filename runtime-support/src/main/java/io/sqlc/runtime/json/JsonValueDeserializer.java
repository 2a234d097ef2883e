package io.sqlc.runtime.json;

import org.jspecify.annotations.Nullable;

/** Reads single columns that are not wrapped into an object; the text {@code null} is NULL. */
public abstract non-sealed class JsonValueDeserializer<T> extends JsonDeserializer<T> {

  /** For subclasses. */
  protected JsonValueDeserializer() {}

  @Override
  protected abstract @Nullable T read(JsonReader in);

  @Override
  final void check(JsonReader in) {}
}
