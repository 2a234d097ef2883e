package io.sqlc.runtime.function.text;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** SPLIT. */
@SqlFunction(
    name = "SPLIT",
    description = "The pieces of a text or of bytes around a delimiter, the empty ones too.",
    example = "SPLIT('a.b', '.')",
    result = "[a, b]")
public final class Split {
  private static final Pattern EVERYWHERE = Pattern.compile("");

  private Split() {}

  /** The pieces around a delimiter; the characters where the delimiter is empty. */
  @Overload(value = "SPLIT(STRING string, STRING delimiter)", returns = "ARRAY<STRING>")
  public static @Nullable List<String> split(@Nullable String string, @Nullable String delimiter) {
    if (string == null || delimiter == null) {
      return null;
    }
    if (delimiter.isEmpty()) {
      return new ArrayList<>(Arrays.asList(EVERYWHERE.split(string, 0)));
    }
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = string.indexOf(delimiter); end >= 0; end = string.indexOf(delimiter, start)) {
      pieces.add(string.substring(start, end));
      start = end + delimiter.length();
    }
    pieces.add(string.substring(start));
    return pieces;
  }

  /** The pieces around a delimiter; the single bytes where the delimiter is empty. */
  @Overload(value = "SPLIT(BYTES bytes, BYTES delimiter)", returns = "ARRAY<BYTES>")
  public static @Nullable List<Bytes> split(@Nullable Bytes bytes, @Nullable Bytes delimiter) {
    if (bytes == null || delimiter == null) {
      return null;
    }
    byte[] all = bytes.get();
    byte[] mark = delimiter.get();
    List<Bytes> pieces = new ArrayList<>();
    if (mark.length == 0) {
      for (int i = 0; i < all.length; i++) {
        pieces.add(Bytes.wrap(new byte[] {all[i]}));
      }
      return pieces.isEmpty() ? new ArrayList<>(List.of(Bytes.wrap(all))) : pieces;
    }
    int start = 0;
    for (int at = 0; at + mark.length <= all.length; ) {
      if (Arrays.equals(all, at, at + mark.length, mark, 0, mark.length)) {
        pieces.add(Bytes.wrap(Arrays.copyOfRange(all, start, at)));
        at += mark.length;
        start = at;
      } else {
        at++;
      }
    }
    pieces.add(Bytes.wrap(Arrays.copyOfRange(all, start, all.length)));
    return pieces;
  }
}
