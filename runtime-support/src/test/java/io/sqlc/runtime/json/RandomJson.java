package io.sqlc.runtime.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Documents by chance: good ones in all spellings, and good ones that were damaged. */
final class RandomJson {
  private static final List<String> NAMES =
      List.of(
          "A",
          "a",
          "B",
          "b",
          "LONGER_NAME",
          "longer_name",
          "Longer_Name",
          "ÉTÉ",
          "été",
          "other",
          "\\u0041",
          "C",
          "c",
          "D",
          "d",
          "E",
          "e",
          "F",
          "f",
          "g",
          "H",
          "日本",
          "😀",
          "\\ud83d\\ude00",
          "\\ud83d",
          "a\\tb\\/",
          "");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "12",
          "1.5",
          "-2.25",
          "1e2",
          "1E-2",
          "3e+2",
          "0.0",
          "-0.0",
          "0e0",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "123456789012345678",
          "1234567890123456789",
          "0.1234567890123456789",
          "1e400",
          "-1e-400",
          "1e99999",
          "1e999999999999",
          "123.45",
          "99999999999999999999999.5",
          "4.9e-324",
          "9007199254740993",
          "0.000001",
          "1.10");

  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "hello, world",
          "12",
          "-7",
          " 3",
          "1.5",
          "1e2",
          "true",
          "NaN",
          "AQ==",
          "AQ",
          "é",
          "日本",
          "😀",
          "\\n",
          "\\u00e9",
          "\\ud83d\\ude00",
          "\\ud83d",
          "a\\\"b",
          "\\/",
          "\\\\",
          "a text that is longer than eight bytes",
          "ÿ and more text to follow",
          "\uFFFD",
          "\u007f");

  private static final List<String> DAMAGE =
      List.of(
          "01",
          "+1",
          ".5",
          "1.",
          "1e",
          "-",
          "nul",
          "True",
          "NaN",
          "'x'",
          "\"\\x\"",
          "\"\\u12\"",
          "\"a\tb\"",
          "[1,]",
          "{,}",
          "{\"a\"}",
          "[",
          "]",
          "//",
          "/*c*/1",
          "1 2",
          "\"",
          "\u0000",
          "x");

  private static final List<String> SPACE =
      List.of("", "", "", "", " ", "\n", "\t\r ", "\u0001", "\u00a0");

  private final Random random;
  private boolean damaged;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  /** A document of any kind; most are objects. */
  byte[] document() {
    damaged = random.nextInt(4) == 0;
    StringBuilder json = new StringBuilder();
    space(json);
    if (random.nextInt(10) == 0) {
      value(json, 0);
    } else {
      object(json, 0);
    }
    if (random.nextInt(8) == 0) {
      json.append(pick(List.of(" ", "}", "x", "\n{}", ",", "\u0000", "1")));
    }
    byte[] bytes = json.toString().getBytes(charset());
    return damaged ? damage(bytes) : bytes;
  }

  /** A document that is a bare value. */
  byte[] bare() {
    damaged = random.nextInt(4) == 0;
    StringBuilder json = new StringBuilder();
    space(json);
    value(json, 3);
    if (random.nextInt(4) == 0) {
      json.append(pick(List.of(" ", "}", "x", "\n{}", ",", "\u0000", "1", "\"", "e", ".")));
    }
    byte[] bytes = json.toString().getBytes(charset());
    return damaged ? damage(bytes) : bytes;
  }

  private Charset charset() {
    return switch (random.nextInt(60)) {
      case 0 -> StandardCharsets.UTF_16BE;
      case 1 -> StandardCharsets.UTF_16LE;
      case 2 -> StandardCharsets.UTF_16;
      case 3 -> Charset.forName("UTF-32BE");
      case 4 -> StandardCharsets.ISO_8859_1;
      default -> StandardCharsets.UTF_8;
    };
  }

  private byte[] damage(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      case 2 -> {
        int at = random.nextInt(bytes.length);
        bytes[at] = bytes[random.nextInt(bytes.length)];
      }
      default -> {}
    }
    return bytes;
  }

  private void object(StringBuilder json, int depth) {
    json.append('{');
    int fields = random.nextInt(depth == 0 ? 9 : 4);
    for (int i = 0; i < fields; i++) {
      json.append(i == 0 ? "" : ",");
      space(json);
      json.append('"').append(pick(NAMES)).append('"');
      space(json);
      json.append(':');
      space(json);
      value(json, depth + 1);
      space(json);
    }
    json.append('}');
  }

  private void value(StringBuilder json, int depth) {
    int kind = random.nextInt(depth > 3 ? 7 : 10);
    if (damaged && random.nextInt(12) == 0) {
      json.append(pick(DAMAGE));
    } else if (kind < 3) {
      json.append(pick(NUMBERS));
    } else if (kind < 5) {
      json.append('"').append(pick(TEXTS)).append('"');
    } else if (kind == 5) {
      json.append(pick(List.of("true", "false")));
    } else if (kind == 6) {
      json.append("null");
    } else if (kind == 7) {
      array(json, depth);
    } else {
      object(json, depth);
    }
  }

  private void array(StringBuilder json, int depth) {
    json.append('[');
    int elements = random.nextInt(4);
    for (int i = 0; i < elements; i++) {
      json.append(i == 0 ? "" : ",");
      space(json);
      value(json, depth + 1);
      space(json);
    }
    json.append(']');
  }

  private void space(StringBuilder json) {
    String space = pick(SPACE);
    json.append(damaged || space.isBlank() ? space : "");
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
