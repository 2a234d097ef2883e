package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlTableFunction;
import java.util.List;

/** THROWING_UDTF. */
@SqlTableFunction(name = "THROWING_UDTF", description = "One row, or a failure when TRUE.")
public final class ThrowingUdtf {
  @Overload
  public List<Boolean> rows(boolean fail) {
    if (fail) {
      throw new IllegalStateException("failed on purpose");
    }
    return List.of(false);
  }
}
