package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SPLIT_TO_MAP. */
@SqlFunction(
    name = "SPLIT_TO_MAP",
    description =
        "Keys and values of a text of entries; entries without a key-value delimiter are left out.",
    example = "SPLIT_TO_MAP('a:1', ',', ':')",
    result = "{a=1}")
public final class SplitToMap {
  private SplitToMap() {}

  /**
   * Keys and values; a later entry of a key wins; NULL where a delimiter is empty or both are
   * equal.
   */
  @Overload(
      value = "SPLIT_TO_MAP(STRING input, STRING entryDelimiter, STRING kvDelimiter)",
      returns = "MAP<STRING, STRING>")
  public static @Nullable Map<String, String> splitToMap(
      @Nullable String input, @Nullable String entryDelimiter, @Nullable String kvDelimiter) {
    if (input == null || entryDelimiter == null || kvDelimiter == null) {
      return null;
    }
    if (entryDelimiter.isEmpty() || kvDelimiter.isEmpty() || entryDelimiter.equals(kvDelimiter)) {
      return null;
    }
    Map<String, String> result = new HashMap<>();
    for (String entry : Objects.requireNonNull(Split.split(input, entryDelimiter))) {
      List<String> parts = Objects.requireNonNull(Split.split(entry, kvDelimiter));
      if (!entry.isEmpty() && parts.size() > 1) {
        result.put(parts.get(0), parts.get(1));
      }
    }
    return result;
  }
}
