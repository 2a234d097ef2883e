package io.sqlc.runtime.avro;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a value; what Avro's decoder throws goes to the deserializer. */
@FunctionalInterface
public interface AvroFunction<A, T extends @Nullable Object> {
  T apply(A in) throws IOException;
}
