package io.sqlc.runtime.avro;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a value. */
@FunctionalInterface
public interface AvroConsumer<T extends @Nullable Object> {
  void accept(AvroWriter out, T value) throws IOException;
}
