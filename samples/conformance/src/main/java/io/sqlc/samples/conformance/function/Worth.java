package io.sqlc.samples.conformance.function;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What values add to a total; NULL adds nothing. */
final class Worth {
  private Worth() {}

  static long of(@Nullable Number number) {
    return number == null ? 0 : number.longValue();
  }

  static long of(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  static long of(List<String> texts) {
    return texts.stream().mapToLong(Worth::of).sum();
  }
}
