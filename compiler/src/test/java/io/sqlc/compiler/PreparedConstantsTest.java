package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Patterns, formats, paths and names that stand in the SQL are prepared once; a call gives and
 * counts the same as with a column that has the same text.
 */
class PreparedConstantsTest {

  /**
   * A call.
   *
   * @param expression in which {@code :p} and {@code :q} stand for texts
   */
  private record Call(String expression, String p, String q) {
    Call(String expression, String p) {
      this(expression, p, "");
    }

    String with(String forP, String forQ) {
      return expression.replace(":p", forP).replace(":q", forQ);
    }
  }

  private static final List<Call> CALLS =
      List.of(
          new Call("REGEXP_EXTRACT(:p, t)", "[a-z]+"),
          new Call("REGEXP_EXTRACT(:p, t)", "it's \"\\d\"|\\w"),
          new Call("REGEXP_EXTRACT(:p, t)", "["),
          new Call("REGEXP_EXTRACT(:p, t, i)", "(\\d)(\\d)"),
          new Call("REGEXP_EXTRACT(:p, t, -1)", "a"),
          new Call("REGEXP_EXTRACT_ALL(:p, t)", "\\d+"),
          new Call("REGEXP_EXTRACT_ALL(:p, t, i)", "(\\d)(\\d)"),
          new Call("REGEXP_EXTRACT_ALL(:p, t)", "("),
          new Call("REGEXP_REPLACE(t, :p, '<$1>')", "(\\d)"),
          new Call("REGEXP_REPLACE(t, :p, '$1')", "\\d"),
          new Call("REGEXP_REPLACE(t, :p, '')", "*"),
          new Call("REGEXP_REPLACE(t, :p, :q)", "(\\d)-?", "<$1\\$>"),
          new Call("REGEXP_REPLACE(t, :p, :q)", "(?<x>\\d)", "${x}${x}"),
          new Call("REGEXP_REPLACE(t, :p, :q)", "-", "${x}"),
          new Call("REGEXP_REPLACE(t, :p, :q)", "-+", "$"),
          new Call("REGEXP_REPLACE(t, :p, t)", "[0-9]"),
          new Call("REGEXP_REPLACE(t, SUBSTRING(t, 1, 1), :q)", "", "[$0]"),
          new Call("REGEXP_SPLIT_TO_ARRAY(t, :p)", "-"),
          new Call("REGEXP_SPLIT_TO_ARRAY(t, :p)", ""),
          new Call("REGEXP_SPLIT_TO_ARRAY(t, :p)", "x*"),
          new Call("REGEXP_SPLIT_TO_ARRAY(t, :p)", "["),
          new Call("FORMAT_DATE(FROM_DAYS(i), :p)", "EEEE, dd.MM.yyyy"),
          new Call("FORMAT_DATE(FROM_DAYS(i), :p)", "HH"),
          new Call("DATETOSTRING(i, :p)", "yyyy-MM-dd"),
          new Call("DATETOSTRING(i, :p)", "bogus"),
          new Call("FORMAT_TIME(CAST('12:34:56' AS TIME), :p)", "HH.mm"),
          new Call("FORMAT_TIME(CAST('12:34:56' AS TIME), :p)", "yyyy"),
          new Call("FORMAT_TIMESTAMP(FROM_UNIXTIME(n), :p)", "yyyy-MM-dd HH:mm:ss.SSS zzzz"),
          new Call("FORMAT_TIMESTAMP(FROM_UNIXTIME(n), :p)", "{"),
          new Call("FORMAT_TIMESTAMP(FROM_UNIXTIME(n), :p, :q)", "HH:mm VV", "Europe/Paris"),
          new Call("FORMAT_TIMESTAMP(FROM_UNIXTIME(n), :p, :q)", "HH:mm", "Mars"),
          new Call("FORMAT_TIMESTAMP(FROM_UNIXTIME(n), :p, :q)", "bogus", "UTC"),
          new Call("TIMESTAMPTOSTRING(n, :p)", "yyyy-MM-dd HH:mm"),
          new Call("TIMESTAMPTOSTRING(n, :p, :q)", "yyyy-MM-dd HH:mm", "+05:30"),
          new Call("PARSE_TIMESTAMP(t, :p)", "yyyy-MM-dd"),
          new Call("PARSE_TIMESTAMP(t, :p)", "bogus"),
          new Call("PARSE_TIMESTAMP(t + ' PST', :p)", "yyyy-MM-dd z"),
          new Call("PARSE_TIMESTAMP(t, :p, :q)", "yyyy-MM-dd", "America/New_York"),
          new Call("PARSE_TIMESTAMP(t, :p, :q)", "yyyy-MM-dd", "nowhere"),
          new Call("STRINGTOTIMESTAMP(t, :p)", "yyyy-MM-dd"),
          new Call("STRINGTOTIMESTAMP(t, :p, :q)", "yyyy-MM-dd", "Asia/Tokyo"),
          new Call("STRINGTODATE(t, :p)", "yyyy-MM-dd"),
          new Call("STRINGTODATE(t, :p)", "yyyy"),
          new Call("UNIX_DATE(PARSE_DATE(t, :p))", "yyyy-MM-dd"),
          new Call("UNIX_DATE(PARSE_DATE(t, :p))", "bogus"),
          new Call("CAST(PARSE_TIME(SUBSTRING(t, 9), :p) AS STRING)", "HH"),
          new Call("CAST(PARSE_TIME(SUBSTRING(t, 9), :p) AS STRING)", "{"),
          new Call("CONVERT_TZ(FROM_UNIXTIME(n), :p, :q)", "UTC", "Asia/Kolkata"),
          new Call("CONVERT_TZ(FROM_UNIXTIME(n), :p, :q)", "Mars", "UTC"),
          new Call("CONVERT_TZ(FROM_UNIXTIME(n), 'UTC', :q)", "", "Asia/Tokyo"),
          new Call("CONVERT_TZ(FROM_UNIXTIME(n), :p, 'Asia/Tokyo')", "Europe/Rome"),
          new Call("EXTRACTJSONFIELD(j, :p)", "$.a[1]"),
          new Call("EXTRACTJSONFIELD(j, :p)", "$"),
          new Call("EXTRACTJSONFIELD(j, :p)", "a"),
          new Call("ENCODE(t, :p, :q)", "utf8", "HEX"),
          new Call("ENCODE(t, :p, :q)", "ascii", "ascii"),
          new Call("ENCODE(t, :p, :q)", "utf16", "hex"),
          new Call("ENCODE(t, :p, 'base64')", "utf8"),
          new Call("ENCODE(t, 'utf8', :p)", "hex"),
          new Call("ENCODE(t, 'utf8', :p)", "utf9"),
          new Call("FROM_BYTES(TO_BYTES(t, :p), :q)", "utf8", "base64"),
          new Call("FROM_BYTES(TO_BYTES(t, :p), :q)", "hex", "utf8"),
          new Call("FROM_BYTES(TO_BYTES(t, :p), :q)", "utf8", "latin1"),
          new Call("INT_FROM_BYTES(TO_BYTES(SUBSTRING(t, 1, 4), 'ascii'), :p)", "little_endian"),
          new Call("INT_FROM_BYTES(TO_BYTES(SUBSTRING(t, 1, 4), 'ascii'), :p)", "BIG"),
          new Call("BIGINT_FROM_BYTES(TO_BYTES(SUBSTRING(t, 1, 8), 'ascii'), :p)", "LITTLE_ENDIAN"),
          new Call("ARRAY_SORT(ARRAY[i, 7, 5], :p)", "desc"),
          new Call("ARRAY_SORT(ARRAY[i, 7, 5], :p)", "down"),
          new Call("GEO_DISTANCE(i, 13.4, 48.86, 2.35, :p)", " Miles"),
          new Call("GEO_DISTANCE(i, 13.4, 48.86, 2.35, :p)", "yards"),
          new Call("DOUBLE_FROM_BYTES(TO_BYTES(SUBSTRING(t, 1, 8), 'ascii'), :p)", "BIG_ENDIAN"));

  private static final List<String> INPUTS =
      List.of(
          "\"t\": \"2024-02-29\", \"i\": 1, \"n\": 1709209845678,"
              + " \"j\": \"{\\\"a\\\": [1, \\\"x\\\"]}\"",
          "\"t\": \"no date: 7 it's \\\"8\\\" a\", \"i\": 20000, \"n\": -1, \"j\": \"\"",
          "\"t\": \"\", \"i\": 0, \"n\": 0, \"j\": \"[]\"",
          "\"i\": null");

  @Test
  void aConstantGivesWhatAColumnOfItsTextGives() {
    try (RunningJob job = RunningJob.of(sql())) {
      for (String input : INPUTS) {
        job.feed("s", "key", "{" + input + texts() + "}");
      }
      List<String> constants = job.written("CONSTANTS");
      assertEquals(INPUTS.size(), constants.size());
      assertEquals(
          constants.stream().map(PreparedConstantsTest::lines).toList(),
          job.written("COLUMNS").stream().map(PreparedConstantsTest::lines).toList());
      // Lines 2 and on are the calls with constants, as many lines later those with columns.
      assertEquals(failedCalls(job, 2), failedCalls(job, 3 + CALLS.size()));
      assertFalse(failedCalls(job, 2).isEmpty());
    }
  }

  @Test
  void noConstantIsLookedUpForARecord() {
    try (RunningJob job = RunningJob.of(sql())) {
      String code = job.source("ConstantsQuery");
      String methods = code.substring(code.indexOf("  private static Constants select("));
      for (Call call : CALLS) {
        for (String text : List.of(call.p(), call.q())) {
          String literal = "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
          assertTrue(text.isEmpty() || code.contains(".of(" + literal + ")"), literal);
          assertFalse(text.length() > 1 && methods.contains(literal + ")"), literal);
        }
      }
      assertFalse(job.source("ColumnsQuery").contains("Regex.of("));
    }
  }

  /** Each method that takes something prepared is called above. */
  @Test
  void everyFunctionThatPreparesIsCompared() {
    Set<String> prepare = new TreeSet<>();
    for (SqlFunctionDescriptor function : FunctionCatalog.standard().functions()) {
      for (Overload overload : function.overloads()) {
        if (overload.implementation() instanceof Implementation.Method method
            && !method.prepared().isEmpty()) {
          prepare.add(function.name() + " of " + overload.parameters().size());
        }
      }
    }
    Set<String> compared = new TreeSet<>();
    for (String name : prepare) {
      String function = name.substring(0, name.indexOf(' '));
      for (Call call : CALLS) {
        int at = call.expression().indexOf(function + "(");
        if (at >= 0) {
          compared.add(function + " of " + arguments(call.expression().substring(at)));
        }
      }
    }
    assertEquals(prepare, compared);
  }

  @Test
  void theConstantReadsAsItWouldBeWrittenByHand() {
    try (RunningJob job =
        RunningJob.of(
            """
            CREATE STREAM s (k STRING KEY, ts TIMESTAMP, t STRING, zone STRING, f STRING)
              WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
            CREATE STREAM o AS SELECT k,
              FORMAT_TIMESTAMP(ts, 'yyyy-MM-dd', 'Europe/Paris') AS day,
              FORMAT_TIMESTAMP(ts, 'yyyy-MM-dd', zone) AS day_there,
              FORMAT_TIMESTAMP(ts, f, 'Europe/Paris') AS free
            FROM s WHERE REGEXP_EXTRACT('[a-z]+', t) = 'a';
            """)) {
      String code = job.source("OQuery");
      for (String line :
          List.of(
              "private static final Regex WHERE_PATTERN = Regex.of(\"[a-z]+\");",
              "DateTimePattern DAY_FORMAT_PATTERN = DateTimePattern.of(\"yyyy-MM-dd\");",
              "NamedZone DAY_TIME_ZONE = NamedZone.of(\"Europe/Paris\");",
              "RegexpExtract.regexpExtract(WHERE_PATTERN, row.t())",
              "formatTimestamp(row.ts(), DAY_FORMAT_PATTERN, DAY_TIME_ZONE)",
              "formatTimestamp(row.ts(), DAY_FORMAT_PATTERN, row.zone())",
              "formatTimestamp(row.ts(), row.f(), \"Europe/Paris\")")) {
        assertTrue(code.contains(line), () -> "no " + line + " in:\n" + code);
      }
    }
  }

  private static String sql() {
    String columns =
        IntStream.range(0, CALLS.size())
            .mapToObj(i -> ", p" + i + " STRING, q" + i + " STRING")
            .collect(Collectors.joining());
    StringBuilder sql =
        new StringBuilder(
            "CREATE STREAM s (k STRING KEY, n BIGINT, i INT, t STRING, j STRING"
                + columns
                + ") WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');"
                + " CREATE STREAM constants AS SELECT k");
    for (int i = 0; i < CALLS.size(); i++) {
      Call call = CALLS.get(i);
      sql.append(",\n").append(call.with(literal(call.p()), literal(call.q()))).append(" AS c" + i);
    }
    sql.append("\nFROM s; CREATE STREAM columns AS SELECT k");
    for (int i = 0; i < CALLS.size(); i++) {
      sql.append(",\n").append(CALLS.get(i).with("p" + i, "q" + i)).append(" AS c" + i);
    }
    return sql.append("\nFROM s;\n").toString();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The columns with the texts of all calls, as JSON. */
  private static String texts() {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < CALLS.size(); i++) {
      json.append(", \"p").append(i).append("\": ").append(quoted(CALLS.get(i).p()));
      json.append(", \"q").append(i).append("\": ").append(quoted(CALLS.get(i).q()));
    }
    return json.toString();
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String lines(String json) {
    return json.replace(",\"C", ",\n\"C");
  }

  /** Which calls failed, each as often as it did, where the first stands in a line. */
  private static List<String> failedCalls(RunningJob job, int firstLine) {
    List<String> failed = new ArrayList<>();
    for (String position : job.failures()) {
      int index = Integer.parseInt(position.split(":")[1]) - firstLine;
      if (index >= 0 && index < CALLS.size()) {
        failed.add(index + " " + CALLS.get(index));
      }
    }
    return failed.stream().sorted().toList();
  }

  /** The number of arguments of a call that a text begins with. */
  private static int arguments(String call) {
    int depth = 0;
    int count = 1;
    boolean quoted = false;
    for (char c : call.toCharArray()) {
      quoted ^= c == '\'';
      if (!quoted) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        count += c == ',' && depth == 1 ? 1 : 0;
        if (c == ')' && depth == 0) {
          break;
        }
      }
    }
    return count;
  }
}
