package io.sqlc.compiler.catalog;

import java.util.regex.Pattern;

/** How names are written in SQL text and messages. */
public final class SqlName {
  private static final Pattern PLAIN = Pattern.compile("[A-Z_][A-Z0-9_]*");

  private SqlName() {}

  /** The name as it can stand in SQL: bare where folding gives it back, in backticks otherwise. */
  public static String quoteIfNeeded(String name) {
    return PLAIN.matcher(name).matches() ? name : '`' + name.replace("`", "``") + '`';
  }
}
