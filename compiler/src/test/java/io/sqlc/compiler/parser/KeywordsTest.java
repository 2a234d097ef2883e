package io.sqlc.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.ast.SqlNames;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeywordsTest {
  private static final Set<String> NON_RESERVED =
      Set.of(
          """
          SHOW TABLES COLUMNS COLUMN PARTITIONS FUNCTIONS FUNCTION SESSION STRUCT MAP ARRAY PARTITION
          INTEGER DATE TIME TIMESTAMP INTERVAL ZONE STRING YEAR MONTH DAY HOUR MINUTE SECOND EXPLAIN
          ANALYZE TYPE TYPES SET RESET IF SOURCE SINK PRIMARY KEY EMIT CHANGES FINAL ESCAPE REPLACE
          ASSERT ALTER ADD HEADER HEADERS GRACE PERIOD DEFINE UNDEFINE VARIABLES PLUGINS SYSTEM
          TIMEOUT SCHEMA SUBJECT ID\
          """
              .split("\\s+"));

  static Set<String> keywords() {
    Set<String> words = new TreeSet<>();
    IntStream.rangeClosed(SqlBaseLexer.ADD, SqlBaseLexer.ZONE)
        .forEach(type -> words.add(SqlBaseLexer.VOCABULARY.getSymbolicName(type)));
    return words;
  }

  @Test
  void reservedWordsAreThoseOfTheGrammar() {
    Set<String> reserved = new TreeSet<>(keywords());
    reserved.removeAll(NON_RESERVED);
    assertEquals(reserved, new TreeSet<>(SqlNames.reservedWords()));
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void aKeywordIsANameUnlessItIsReserved(String word) {
    String sql = "CREATE STREAM X AS SELECT " + word + " AS " + word + ", S." + word + " FROM S;";
    ParseResult result = Parsing.parse(sql);
    assertEquals(NON_RESERVED.contains(word), result.diagnostics().isEmpty(), sql);
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void aKeywordIsAColumnSourceAndFieldWhenQuoted(String word) {
    Parsing.assertRoundTrip(
        "CREATE STREAM `" + word + "` (`" + word + "` INT, A STRUCT<`" + word + "` INT>);");
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void aReservedWordAsColumnIsExplained(String word) {
    if (SqlNames.reservedWords().contains(word)) {
      Parsing.assertCode(
          DiagnosticCode.SYNTAX_RESERVED_WORD, "CREATE STREAM X (A INT, " + word + " INT);");
    }
  }

  @Test
  void keywordsAreFoundInAnyCase() {
    assertEquals(
        TreeShape.of(Parsing.statement("CREATE STREAM X AS SELECT A FROM S EMIT CHANGES;")),
        TreeShape.of(Parsing.statement("create Stream x As sELECT a from s emit changes;")));
  }

  @Test
  void quotingIsTheWayToKeepCase() {
    assertTrue(SqlNames.isPlain("ABC"));
    assertEquals("`aBC`", SqlNames.quoteIfNeeded("aBC"));
    assertEquals("`FROM`", SqlNames.quoteIfNeeded("FROM"));
    assertEquals("`a``b`", SqlNames.quoteIfNeeded("a`b"));
  }
}
