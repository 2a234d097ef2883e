package io.sqlc.runtime.json;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows: the message must be an object. {@link #read} enters it with {@link
 * JsonReader#startObject}, as it would a nested one.
 */
public abstract non-sealed class JsonRowDeserializer<T> extends JsonDeserializer<T> {

  /** For subclasses. */
  protected JsonRowDeserializer() {}

  @Override
  protected abstract @Nullable T read(JsonReader in);

  @Override
  final void check(JsonReader in) {
    if (!in.atObject()) {
      throw new UnreadableRecordException(Reason.WRONG_TYPE, "the message is no JSON object");
    }
  }
}
