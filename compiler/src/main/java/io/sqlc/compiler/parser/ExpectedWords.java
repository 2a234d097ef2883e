package io.sqlc.compiler.parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The tokens that could stand in a place, as a person would name them. */
final class ExpectedWords {
  private static final int MOST = 6;

  private static final IntervalSet NON_RESERVED =
      SqlBaseParser._ATN.nextTokens(
          SqlBaseParser._ATN.ruleToStartState[SqlBaseParser.RULE_nonReserved]);

  private static final IntervalSet NAME = starts(SqlBaseParser.RULE_identifier);
  private static final IntervalSet EXPRESSION = starts(SqlBaseParser.RULE_expression);
  private static final IntervalSet TYPE = starts(SqlBaseParser.RULE_type);
  private static final IntervalSet VALUE = starts(SqlBaseParser.RULE_literal);
  private static final IntervalSet UNIT = starts(SqlBaseParser.RULE_durationUnit);
  private static final IntervalSet OPERATOR =
      new IntervalSet(
          SqlBaseParser.EQ,
          SqlBaseParser.NEQ,
          SqlBaseParser.LT,
          SqlBaseParser.LTE,
          SqlBaseParser.GT,
          SqlBaseParser.GTE,
          SqlBaseParser.PLUS,
          SqlBaseParser.MINUS,
          SqlBaseParser.ASTERISK,
          SqlBaseParser.SLASH,
          SqlBaseParser.PERCENT,
          SqlBaseParser.CONCAT,
          SqlBaseParser.ARROW,
          SqlBaseParser.DOT,
          SqlBaseParser.LBRACKET,
          SqlBaseParser.AT,
          SqlBaseParser.NOT,
          SqlBaseParser.BETWEEN,
          SqlBaseParser.IN,
          SqlBaseParser.LIKE,
          SqlBaseParser.IS,
          SqlBaseParser.AND,
          SqlBaseParser.OR);

  private static final IntervalSet JOINS = starts(SqlBaseParser.RULE_joinType);
  private static final IntervalSet CLAUSES =
      new IntervalSet(
          SqlBaseParser.WINDOW,
          SqlBaseParser.WHERE,
          SqlBaseParser.GROUP,
          SqlBaseParser.PARTITION,
          SqlBaseParser.HAVING,
          SqlBaseParser.EMIT,
          SqlBaseParser.LIMIT);

  /** What may follow a name only because it may be that of something else. */
  private static final IntervalSet AFTER_NAME =
      new IntervalSet(SqlBaseParser.LPAREN, SqlBaseParser.LAMBDA, SqlBaseParser.STRING_LITERAL);

  private ExpectedWords() {}

  private static IntervalSet starts(int rule) {
    return SqlBaseParser._ATN.nextTokens(SqlBaseParser._ATN.ruleToStartState[rule]);
  }

  /** Whether a word is a keyword that cannot be a name. */
  static boolean isReserved(int type) {
    return isWord(type) && !NON_RESERVED.contains(type);
  }

  /** A short phrase such as {@code AS, WITH or ';'}. */
  static String phrase(IntervalSet expected) {
    List<String> words = new ArrayList<>(words(expected));
    if (words.size() > MOST) {
      words = new ArrayList<>(words.subList(0, MOST));
      words.add("something else");
    }
    if (words.size() == 1) {
      return words.get(0);
    }
    String last = words.remove(words.size() - 1);
    return String.join(", ", words) + " or " + last;
  }

  private static Set<String> words(IntervalSet expected) {
    IntervalSet left = new IntervalSet(expected);
    Set<String> words = new LinkedHashSet<>();
    if (expected.contains(SqlBaseParser.CASE)) {
      take(left, EXPRESSION, "an expression", words);
      take(left, UNIT, "an expression", words);
    } else if (expected.contains(SqlBaseParser.DECIMAL)
        && expected.contains(SqlBaseParser.IDENTIFIER)) {
      take(left, TYPE, "a type", words);
    } else if (expected.contains(SqlBaseParser.IDENTIFIER)) {
      take(left, NAME, "a name", words);
    } else if (expected.contains(SqlBaseParser.DAYS)) {
      take(left, UNIT, "a unit (DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS)", words);
    }
    if (expected.contains(SqlBaseParser.NULL)
        && !expected.contains(SqlBaseParser.CASE)
        && expected.contains(SqlBaseParser.STRING_LITERAL)) {
      take(left, VALUE, "a value", words);
    }
    if (expected.contains(SqlBaseParser.CONCAT)) {
      take(left, OPERATOR, "an operator", words);
      AFTER_NAME.toList().forEach(left::remove);
    }
    if (expected.contains(SqlBaseParser.JOIN)) {
      left.remove(SqlBaseParser.JOIN);
      take(left, JOINS, "JOIN", words);
    }
    if (CLAUSES.toList().stream().filter(left::contains).count() > 2) {
      take(left, CLAUSES, "a further clause", words);
    }
    Set<String> all = new LinkedHashSet<>();
    left.toList().stream().filter(type -> !isWord(type)).forEach(type -> all.add(word(type)));
    all.addAll(words);
    left.toList().stream().filter(ExpectedWords::isWord).forEach(type -> all.add(word(type)));
    return all;
  }

  private static boolean isWord(int type) {
    return type >= SqlBaseLexer.ADD && type <= SqlBaseLexer.ZONE;
  }

  private static void take(IntervalSet left, IntervalSet group, String name, Set<String> words) {
    group.toList().forEach(left::remove);
    words.add(name);
  }

  private static String word(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case SqlBaseParser.STRING_LITERAL -> "a string in single quotes";
      case SqlBaseParser.INTEGER_VALUE -> "a whole number";
      case SqlBaseParser.DECIMAL_VALUE, SqlBaseParser.DOUBLE_VALUE -> "a number";
      case SqlBaseParser.IDENTIFIER,
          SqlBaseParser.DIGIT_IDENTIFIER,
          SqlBaseParser.QUOTED_IDENTIFIER,
          SqlBaseParser.BACKQUOTED_IDENTIFIER,
          SqlBaseParser.VARIABLE ->
          "a name";
      default -> {
        String literal = SqlBaseParser.VOCABULARY.getLiteralName(type);
        String text = literal == null ? "" : literal.substring(1, literal.length() - 1);
        yield Character.isLetter(text.charAt(0)) ? text : literal;
      }
    };
  }
}
