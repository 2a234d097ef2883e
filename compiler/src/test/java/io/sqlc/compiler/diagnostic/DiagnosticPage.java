package io.sqlc.compiler.diagnostic;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/diagnostics}: heading and kind, then blocks of code among prose.
 *
 * @param text the whole page, as Markdown
 */
record DiagnosticPage(String text) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern HEAD = Pattern.compile("\\A# .*\\n\\n\\*\\*Kind:\\*\\* .*\\n");

  /** What the page of a code begins with. */
  static String head(DiagnosticCode code) {
    return "# " + code.id() + ": " + code.title() + "\n\n**Kind:** " + kind(code) + "\n";
  }

  /** The kind of a code in words. */
  static String kind(DiagnosticCode code) {
    return switch (code.kind()) {
      case USER_ERROR ->
          code.severity() == Severity.WARNING
              ? "warning: the compilation goes on"
              : "error in the input";
      case UNSUPPORTED -> "left out on purpose";
      case NOT_YET -> "not supported yet";
      case COMPILER_BUG -> "bug in the compiler";
    };
  }

  /** The SQL that fails. */
  Optional<String> failing() {
    return blocks("sql").stream().findFirst();
  }

  /** The SQL that does not fail any more. */
  Optional<String> fixed() {
    return blocks("sql").stream().skip(1).findFirst();
  }

  /** The message as it is shown. */
  Optional<String> shown() {
    return blocks("text").stream().findFirst();
  }

  /** Properties that the examples are compiled with. */
  Map<String, String> properties() {
    Properties read = new Properties();
    try {
      for (String block : blocks("properties")) {
        read.load(new StringReader(block));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> properties = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    return properties;
  }

  /** The page with the given message in the place of the old one. */
  DiagnosticPage withShown(String shown) {
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals("text")) {
        return new DiagnosticPage(
            text.substring(0, block.start(2)) + shown + text.substring(block.end(2)));
      }
    }
    throw new IllegalStateException("page has no block for the message");
  }

  /** The page with the head of a code in the place of the old one. */
  DiagnosticPage withHead(DiagnosticCode code) {
    return new DiagnosticPage(
        HEAD.matcher(text).replaceFirst(Matcher.quoteReplacement(head(code))));
  }

  private List<String> blocks(String language) {
    List<String> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).equals(language)) {
        found.add(block.group(2));
      }
    }
    return found;
  }
}
