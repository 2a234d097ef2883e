package io.sqlc.compiler.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a STRUCT when compiling: what its fields hold, in the type's order. */
public record StructConstant(List<@Nullable Object> values) {
  public StructConstant {
    // List.copyOf takes no null.
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }
}
