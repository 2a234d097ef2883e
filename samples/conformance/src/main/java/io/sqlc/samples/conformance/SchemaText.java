package io.sqlc.samples.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns as text, so that two ways to write them compare equal: names folded unless quoted, {@code
 * INTEGER} as {@code INT}, {@code VARCHAR} as {@code STRING}, {@code PRIMARY KEY} as {@code KEY}.
 */
final class SchemaText {
  private static final Pattern TOKEN = Pattern.compile("`((?:[^`]|``)*)`|([\\p{L}\\w@$]+)|\\S");

  private SchemaText() {}

  /** The text's tokens in one form, with a space between them. */
  static String canonical(String schema) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(schema);
    boolean type = false;
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        tokens.add('`' + matcher.group(1) + '`');
        type = true;
      } else if (matcher.group(2) != null) {
        String word = matcher.group(2).toUpperCase(Locale.ROOT);
        if (!type) {
          tokens.add('`' + word + '`');
          type = true;
        } else if (!word.equals("PRIMARY")) {
          tokens.add(typeWord(word));
        }
      } else {
        tokens.add(matcher.group());
        type = !nameFollows(tokens);
      }
    }
    return String.join(" ", tokens);
  }

  /** Whether a column or field name comes next: after STRUCT&lt; and after its commas. */
  private static boolean nameFollows(List<String> tokens) {
    String last = tokens.get(tokens.size() - 1);
    if (last.equals("<")) {
      return tokens.size() > 1 && tokens.get(tokens.size() - 2).equals("STRUCT");
    }
    if (!last.equals(",")) {
      return false;
    }
    int depth = 0;
    for (int i = tokens.size() - 1; i > 0; i--) {
      String token = tokens.get(i);
      if (token.equals(">") || token.equals(")")) {
        depth++;
      } else if (token.equals("<") || token.equals("(")) {
        if (depth == 0) {
          return tokens.get(i - 1).equals("STRUCT");
        }
        depth--;
      }
    }
    return true;
  }

  private static String typeWord(String word) {
    return switch (word) {
      case "INTEGER" -> "INT";
      case "VARCHAR" -> "STRING";
      default -> word;
    };
  }
}
