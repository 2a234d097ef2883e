package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** BAD_UDF: fails and forgets. */
@SqlFunction(name = "BAD_UDF", description = "Fails, or is NULL every other time.")
public final class BadUdf {
  private final AtomicInteger calls = new AtomicInteger();

  @Overload
  @SuppressWarnings("DoNotCallSuggester") // the compiler's calls are what is tested
  public String always(@Nullable Integer argument) {
    throw new IllegalStateException("bad on purpose");
  }

  @Overload
  public int whenTrue(boolean argument) {
    if (argument) {
      throw new IllegalStateException("bad on purpose");
    }
    return 0;
  }

  @Overload
  public @Nullable String everyOtherTime(@Nullable String argument) {
    return calls.getAndIncrement() % 2 == 0 ? null : argument;
  }
}
