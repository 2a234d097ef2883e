package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON_KEYS. */
@SqlFunction(
    name = "JSON_KEYS",
    description = "The names of a JSON object's fields in their order; NULL for other JSON.",
    example = "JSON_KEYS('{\"a\": 1, \"b\": 2}')",
    result = "[a, b]")
public final class JsonKeys {
  private JsonKeys() {}

  /** The names of the fields. */
  @Overload(value = "JSON_KEYS(STRING jsonObj)", returns = "ARRAY<STRING>", mayFail = true)
  public static @Nullable List<String> jsonKeys(@Nullable String jsonObj) {
    if (jsonObj == null) {
      return null;
    }
    Set<String> names = new LinkedHashSet<>();
    boolean isObject =
        JsonParts.fields(
            jsonObj,
            (name, parser, token) -> {
              names.add(name);
              JsonTree.skip(parser, token);
            });
    return isObject ? new ArrayList<>(names) : null;
  }
}
