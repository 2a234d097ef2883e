package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The catalogue has the functions of the dialect with all their signatures: {@code
 * dialect-functions.txt} lists name, kind, signature and result.
 */
class DialectFunctionsTest {

  @Test
  void theCatalogueIsTheDialect() throws IOException {
    TreeSet<String> dialect = new TreeSet<>();
    for (String line : dialect().lines().toList()) {
      String[] parts = line.split("\t");
      if (parts[2].equals("EXPLODE(ARRAY<DECIMAL> input)")) {
        continue; // T is a DECIMAL as well here, with its precision and scale.
      }
      dialect.add(parts[1] + " " + normal(parts[2]) + " → " + result(parts[3]));
    }
    TreeSet<String> catalogue = new TreeSet<>();
    for (SqlFunctionDescriptor function : FunctionCatalog.standard().functions()) {
      for (Overload overload : function.overloads()) {
        catalogue.add(
            function.kind().name().toLowerCase(Locale.ROOT)
                + " "
                + normal(overload.signature())
                + " → "
                + result(overload.returns()));
      }
    }
    assertEquals(String.join("\n", dialect), String.join("\n", catalogue));
    assertEquals(319, catalogue.size());
  }

  private static String dialect() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DialectFunctionsTest.class.getResourceAsStream("dialect-functions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A STRUCT of as many fields as there are columns is written in two ways. */
  private static String result(String text) {
    String plain = text.replace("`", "").replace("(one row per element)", "").replaceAll("\\s", "");
    int columns = plain.indexOf(",col");
    return columns < 0 ? plain : plain.substring(0, columns);
  }

  /** A signature without the names of its parameters, with LITERAL where one must be a literal. */
  private static String normal(String signature) {
    int open = signature.indexOf('(');
    List<String> types = new ArrayList<>();
    for (String parameter : split(signature.substring(open + 1, signature.lastIndexOf(')')))) {
      boolean literal = parameter.contains("/*literal*/") || parameter.startsWith("LITERAL ");
      String text = parameter.replace("/*literal*/", "").replace("LITERAL ", "").strip();
      types.add((literal ? "LITERAL " : "") + type(text));
    }
    return signature.substring(0, open) + "(" + String.join(", ", types) + ")";
  }

  private static String type(String parameter) {
    int depth = 0;
    int arrow = parameter.indexOf("=>");
    int from = arrow < 0 ? 0 : arrow + 3;
    for (int i = from; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        return parameter.substring(0, i);
      }
    }
    return parameter;
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      boolean arrow = c == '>' && i > 0 && list.charAt(i - 1) == '=';
      depth += c == '<' || c == '(' ? 1 : (c == '>' && !arrow) || c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
