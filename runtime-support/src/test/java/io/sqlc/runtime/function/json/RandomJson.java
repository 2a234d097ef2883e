package io.sqlc.runtime.function.json;

import java.util.List;
import java.util.Random;

/** Texts that are JSON, or nearly. */
final class RandomJson {
  private static final List<String> NAMES = List.of("a", "b", "1", "0", "", "a b", "\\u0061", "ü");
  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "12345678901234567890123",
          "-1.50",
          "1e5",
          "1E-7",
          "1e2147483648",
          "1e99999999999",
          "1e-99999999999",
          "1." + "1".repeat(998),
          "1." + "1".repeat(1000),
          "1".repeat(1000),
          "1".repeat(1001),
          "\"\"",
          "\"text\"",
          "\"\\u00e9\\n\\\"\"",
          "\"\\x\"",
          "\"a\tb\"",
          "NaN",
          "01",
          "tru",
          "'a'");
  private static final int RARE = 12;

  private RandomJson() {}

  /** Some are cut off, have a character too much or text behind them. */
  static String document(Random random) {
    StringBuilder json = new StringBuilder();
    value(json, random, 0);
    switch (random.nextInt(8)) {
      case 0 -> json.setLength(random.nextInt(json.length() + 1));
      case 1 ->
          json.insert(random.nextInt(json.length() + 1), ",]}\"[{:x \\".charAt(random.nextInt(10)));
      case 2 -> json.deleteCharAt(random.nextInt(json.length()));
      case 3 -> json.append(random.nextBoolean() ? " }" : "1");
      default -> {
        // as it is
      }
    }
    return json.toString();
  }

  private static void value(StringBuilder json, Random random, int depth) {
    int kind = depth == 4 ? 0 : random.nextInt(5);
    if (kind == 0) {
      // What fails comes seldom, so that most documents can be read.
      int most = random.nextInt(RARE) == 0 ? SCALARS.size() : 9;
      json.append(SCALARS.get(random.nextInt(most)));
      return;
    }
    boolean object = kind < 4;
    json.append(object ? '{' : '[');
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ", ");
      if (object) {
        json.append('"').append(NAMES.get(random.nextInt(NAMES.size()))).append("\":");
      }
      value(json, random, depth + 1);
    }
    json.append(object ? '}' : ']');
  }
}
