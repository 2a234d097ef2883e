package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;

/**
 * SQL text in a Javadoc comment of generated code. The only way for text of a user into a comment:
 * it can neither end the comment nor, by a unicode escape, the line, nor start a Javadoc tag.
 */
final class SqlComment {
  private SqlComment() {}

  /** The text as preformatted lines. */
  static CodeBlock preformatted(String sql) {
    return CodeBlock.of("<pre>\n$L\n</pre>", escape(sql));
  }

  /** The text within a line. */
  static CodeBlock inline(String sql) {
    return CodeBlock.of("$L", escape(sql.replaceAll("\\s+", " ").trim()));
  }

  private static String escape(String sql) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case '*' -> escaped.append("&#42;");
        case '\\' -> escaped.append("&#92;");
        case '\r' -> {}
        default -> {
          if (c == '\n' || c >= ' ') {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
