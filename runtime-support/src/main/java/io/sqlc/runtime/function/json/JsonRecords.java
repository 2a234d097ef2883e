package io.sqlc.runtime.function.json;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON_RECORDS. */
@SqlFunction(
    name = "JSON_RECORDS",
    description =
        "The fields of a JSON object as a map: texts without quotes, anything else as JSON; NULL"
            + " for other JSON.",
    example = "JSON_RECORDS('{\"a\": \"x\", \"b\": [1]}')",
    result = "{a=x, b=[1]}")
public final class JsonRecords {
  private JsonRecords() {}

  /** The fields. */
  @Overload(value = "JSON_RECORDS(STRING jsonObj)", returns = "MAP<STRING, STRING>", mayFail = true)
  public static @Nullable Map<String, String> jsonRecords(@Nullable String jsonObj) {
    if (jsonObj == null) {
      return null;
    }
    Map<String, String> records = new LinkedHashMap<>();
    boolean isObject =
        JsonParts.fields(
            jsonObj,
            (name, parser, token) ->
                records.put(
                    name,
                    JsonTexts.unquoted(
                        JsonTree.value(parser, token), JsonTexts.Numbers.SCIENTIFIC)));
    return isObject ? records : null;
  }
}
