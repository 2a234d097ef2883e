package io.sqlc.compiler.ast;

/**
 * Writes syntax trees as SQL in one canonical form: on one line, keywords in upper case, names in
 * quotes only where needed, no needless parentheses. Parsing the text gives the same tree again.
 */
public final class SqlFormatter {
  private SqlFormatter() {}

  /** The statement, without its semicolon. */
  public static String format(Statement statement) {
    return statement.accept(new StatementFormatter());
  }

  /** The query. */
  public static String format(Query query) {
    StringBuilder out = new StringBuilder();
    new QueryFormatter(out).write(query);
    return out.toString();
  }

  /** The expression. */
  public static String format(Expression expression) {
    StringBuilder out = new StringBuilder();
    new ExpressionFormatter(out).write(expression);
    return out.toString();
  }

  /** The element of a SELECT list. */
  public static String format(SelectItem item) {
    StringBuilder out = new StringBuilder();
    new QueryFormatter(out).item(item);
    return out.toString();
  }

  /** The relation, as after FROM. */
  public static String format(Relation relation) {
    StringBuilder out = new StringBuilder();
    new QueryFormatter(out).relation(relation);
    return out.toString();
  }

  /** The window, as after WINDOW. */
  public static String format(WindowExpression window) {
    return QueryFormatter.window(window);
  }

  /** The type. */
  public static String format(TypeNode type) {
    return TypeFormatter.format(type);
  }

  /** The duration, as {@code 10 SECONDS}. */
  public static String format(DurationLiteral duration) {
    return QueryFormatter.duration(duration);
  }
}
