package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.compiler.ast.SqlFormatter;
import io.sqlc.compiler.ast.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement of the conformance cases, which stand beside the repository where there are any.
 */
class ConformanceStatementsTest {
  /** Given or not, the path is relative to the root of the repository. */
  private static final Path CASES =
      Path.of("..").resolve(System.getProperty("conformance.cases", "../shared/conformance/cases"));

  @Test
  void everyAcceptedStatementIsParsedAndComesBack() throws IOException {
    assumeTrue(Files.isDirectory(CASES), () -> "no conformance cases in " + CASES);
    List<String> broken = new ArrayList<>();
    int parsed = 0;
    for (Case one : cases()) {
      int accepted = one.statements.size() - (one.rejectedWhen.isEmpty() ? 0 : 1);
      for (String sql : one.statements.subList(0, accepted)) {
        ParseResult result = Parsing.parse(sql);
        if (result.diagnostics().isEmpty()) {
          result.statements().forEach(ConformanceStatementsTest::assertComesBack);
          parsed += result.statements().size();
        } else {
          broken.add(result.diagnostics() + ": " + sql);
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(parsed > 1_000, "only " + parsed + " statements parsed");
  }

  @Test
  void rejectionsAreToldWithoutABug() throws IOException {
    assumeTrue(Files.isDirectory(CASES), () -> "no conformance cases in " + CASES);
    int told = 0;
    for (Case one : cases()) {
      if (one.rejectedWhen.equals("parsing")) {
        told += Parsing.parse(String.join("\n", one.statements)).diagnostics().size();
      }
    }
    assertTrue(told > 20, "only " + told + " rejections");
  }

  private static void assertComesBack(Statement statement) {
    String sql = SqlFormatter.format(statement) + ";";
    assertEquals(TreeShape.of(statement), TreeShape.of(Parsing.statement(sql)), sql);
  }

  private record Case(List<String> statements, String rejectedWhen) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
          while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.START_ARRAY
                && "cases".equals(json.currentName())) {
              while (json.nextToken() == JsonToken.START_OBJECT) {
                cases.add(readCase(json));
              }
            }
          }
        }
      }
    }
    return cases;
  }

  private static Case readCase(JsonParser json) throws IOException {
    List<String> statements = new ArrayList<>();
    String rejectedWhen = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("statements")) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          statements.add(json.getText());
        }
      } else if (field.equals("rejected")) {
        rejectedWhen = readWhen(json);
      } else {
        json.skipChildren();
      }
    }
    return new Case(statements, rejectedWhen);
  }

  private static String readWhen(JsonParser json) throws IOException {
    String when = "unknown";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("when")) {
        when = json.nextTextValue();
      } else {
        json.skipChildren();
      }
    }
    return when;
  }
}
