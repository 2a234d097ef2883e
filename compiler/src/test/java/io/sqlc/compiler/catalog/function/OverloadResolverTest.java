package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.ArgumentType.LambdaOf;
import io.sqlc.compiler.catalog.function.ArgumentType.NullLiteral;
import io.sqlc.compiler.catalog.function.ArgumentType.Of;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverloadResolverTest {
  private static final Map<String, List<String>> FUNCTIONS =
      Map.ofEntries(
          function("ABS", "INT x:INT", "BIGINT x:BIGINT", "DOUBLE x:DOUBLE", "DECIMAL x:SAME"),
          function("SIN", "INT x:DOUBLE", "BIGINT x:DOUBLE", "DOUBLE x:DOUBLE"),
          function(
              "POWER",
              "INT a, INT b:DOUBLE",
              "BIGINT a, BIGINT b:DOUBLE",
              "DOUBLE a, DOUBLE b:DOUBLE"),
          function(
              "ROUND",
              "INT v:BIGINT",
              "BIGINT v:BIGINT",
              "DOUBLE v:BIGINT",
              "DOUBLE v, INT p:DOUBLE",
              "DECIMAL v:WHOLE",
              "DECIMAL v, INT p:SAME"),
          function(
              "GREATEST",
              "INT v, INT... w:INT",
              "BIGINT v, BIGINT... w:BIGINT",
              "DOUBLE v, DOUBLE... w:DOUBLE",
              "STRING v, STRING... w:STRING",
              "DATE v, DATE... w:DATE",
              "DECIMAL v, DECIMAL... w:WIDENED"),
          function("GEO_DISTANCE", "DOUBLE a, DOUBLE b, DOUBLE c, DOUBLE d:DOUBLE"),
          function("LEN", "STRING s:INT", "BYTES b:INT"),
          function("CONCAT", "STRING... s:STRING", "BYTES... b:BYTES"),
          function("ELT", "INT n, STRING... s:STRING"),
          function(
              "MASK", "STRING s:STRING", "STRING s, STRING a, STRING b, STRING c, STRING d:STRING"),
          function("LPAD", "STRING s, INT n, STRING p:STRING", "BYTES s, INT n, BYTES p:BYTES"),
          function("FORMAT_DATE", "DATE d, STRING p:STRING"),
          function("DATEADD", "INTERVALUNIT u, INT n, DATE d:DATE"),
          function("COALESCE", "T first, T... others:T"),
          function("IFNULL", "T a, T b:T"),
          function("AS_VALUE", "T a:T"),
          function("ARRAY_CONTAINS", "ARRAY<T> a, T v:BOOLEAN"),
          function("JSON_ARRAY_CONTAINS", "STRING j, T v:BOOLEAN"),
          function("ARRAY_LENGTH", "ARRAY<T> a:INT"),
          function("AS_MAP", "ARRAY<STRING> k, ARRAY<T> v:MAP<STRING, T>"),
          function(
              "ENTRIES",
              "MAP<STRING, INT> m, BOOLEAN s:INT",
              "MAP<STRING, DOUBLE> m, BOOLEAN s:DOUBLE"),
          function("PI", ":DOUBLE"),
          function(
              "TEST",
              "INT a, STRING b:INT",
              "BIGINT a, STRING b:BIGINT",
              "BIGINT a, BIGINT b, STRING c:DOUBLE",
              "BIGINT... a:STRING",
              ":BOOLEAN"),
          function("PREFERS_MORE", "STRING... a:INT", "STRING a, STRING... b:BIGINT"),
          function("PREFERS_CONCRETE", "T a:INT", "STRING a:BIGINT"));

  /** Arguments, then what is chosen: the types that they are cast to, and the result. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABS | INT | INT → INT",
        "ABS | DECIMAL(4, 1) | DECIMAL(4, 1) → DECIMAL(4, 1)",
        "SIN | DECIMAL(4, 1) | DOUBLE → DOUBLE",
        "POWER | INT, INT | INT, INT → DOUBLE",
        "POWER | INT, DECIMAL(3, 1) | DOUBLE, DOUBLE → DOUBLE",
        "POWER | BIGINT, DOUBLE | DOUBLE, DOUBLE → DOUBLE",
        "ROUND | DECIMAL(6, 2) | DECIMAL(6, 2) → DECIMAL(4, 0)",
        "ROUND | DECIMAL(2, 2) | DECIMAL(2, 2) → DECIMAL(1, 0)",
        "ROUND | DECIMAL(6, 2), INT | DECIMAL(6, 2), INT → DECIMAL(6, 2)",
        "ROUND | DOUBLE, NULL | DOUBLE, INT → DOUBLE",
        "GREATEST | INT | INT → INT",
        "GREATEST | INT, INT, NULL | INT, INT, INT → INT",
        "GREATEST | INT, DOUBLE | DOUBLE, DOUBLE → DOUBLE",
        "GREATEST | DECIMAL(4, 1), DECIMAL(3, 2) | DECIMAL(4, 1), DECIMAL(3, 2) → DECIMAL(5, 2)",
        "GREATEST | STRING, DATE | DATE, DATE → DATE",
        "GEO_DISTANCE | INT, BIGINT, DECIMAL(4, 2), DOUBLE | DOUBLE, DOUBLE, DOUBLE, DOUBLE →"
            + " DOUBLE",
        "LEN | STRING | STRING → INT",
        "CONCAT | STRING, NULL | STRING, STRING → STRING",
        "CONCAT | '' | → STRING",
        "ELT | INT | INT → STRING",
        "ELT | INT, NULL, STRING | INT, STRING, STRING → STRING",
        "MASK | NULL | STRING → STRING",
        "LPAD | STRING, NULL, STRING | STRING, INT, STRING → STRING",
        "FORMAT_DATE | STRING, STRING | DATE, STRING → STRING",
        "DATEADD | INTERVALUNIT, INT, DATE | INTERVALUNIT, INT, DATE → DATE",
        "COALESCE | INT | INT → INT",
        "COALESCE | BIGINT, NULL, BIGINT | BIGINT, BIGINT, BIGINT → BIGINT",
        "IFNULL | ARRAY<INT>, NULL | ARRAY<INT>, ARRAY<INT> → ARRAY<INT>",
        "ARRAY_CONTAINS | ARRAY<INT>, NULL | ARRAY<INT>, INT → BOOLEAN",
        "JSON_ARRAY_CONTAINS | STRING, NULL | STRING, STRING → BOOLEAN",
        "AS_MAP | ARRAY<STRING>, ARRAY<DATE> | ARRAY<STRING>, ARRAY<DATE> → MAP<STRING, DATE>",
        "ENTRIES | MAP<STRING, INT>, BOOLEAN | MAP<STRING, INT>, BOOLEAN → INT",
        "PI | '' | → DOUBLE",
        "TEST | INT, STRING | INT, STRING → INT",
        "TEST | BIGINT, INT, STRING | BIGINT, BIGINT, STRING → DOUBLE",
        "TEST | INT, INT | BIGINT, BIGINT → STRING",
        "TEST | '' | → BOOLEAN",
        "PREFERS_MORE | STRING, STRING | STRING, STRING → BIGINT",
        "PREFERS_CONCRETE | STRING | STRING → BIGINT",
        "PREFERS_CONCRETE | DATE | DATE → INT",
      })
  void chooses(String function, String arguments, String expected) {
    assertEquals(expected, shown(resolve(function, arguments)));
  }

  /** Several overloads fit equally well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GREATEST | INT, BIGINT",
        "GREATEST | DECIMAL(4, 1), INT",
        "GREATEST | INT, NULL",
        "POWER | INT, BIGINT",
        "ROUND | BIGINT, INT",
        "LEN | NULL",
        "SIN | NULL",
        "CONCAT | NULL, NULL",
        "COALESCE | INT, NULL",
        "ELT | INT, NULL",
      })
  void isAmbiguous(String function, String arguments) {
    assertEquals(Resolution.Ambiguous.class, resolve(function, arguments).getClass(), arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABS | STRING",
        "ABS | BOOLEAN",
        "ABS | ''",
        "ABS | INT, INT",
        "IFNULL | BIGINT, INT",
        "COALESCE | DECIMAL(4, 2), INT",
        "ARRAY_CONTAINS | ARRAY<DECIMAL(4, 2)>, DECIMAL(3, 2)",
        "ARRAY_CONTAINS | STRING, STRING",
        "MASK | STRING, STRING",
        "DATEADD | STRING, INT, DATE",
        "AS_VALUE | INTERVALUNIT",
        "LEN | LAMBDA",
        "LPAD | STRING, BIGINT, STRING",
      })
  void doesNotMatch(String function, String arguments) {
    assertEquals(new Resolution.NoMatch(), resolve(function, arguments));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COALESCE | NULL | 0",
        "IFNULL | NULL, NULL | 0",
        "ARRAY_LENGTH | NULL | 0",
        "AS_MAP | ARRAY<STRING>, NULL | 1"
      })
  void givesNullNoTypeOfItsOwn(String function, String arguments, int index) {
    Resolution resolution = resolve(function, arguments);
    assertEquals(
        index,
        resolution instanceof Resolution.UntypedNull untyped ? untyped.argument() : -1,
        resolution.toString());
  }

  @Test
  void typesALambdaOnceTheTypesOfItsParametersAreKnown() {
    SqlFunctionDescriptor transform =
        descriptor(
            "TRANSFORM",
            List.of(
                "ARRAY<T> a, LAMBDA (T) => R f:ARRAY<R>",
                "MAP<K, V> m, LAMBDA (K, V) => R f, LAMBDA (K, V) => T g:MAP<R, T>"));
    List<List<SqlType>> seen = new ArrayList<>();
    LambdaOf one = new LambdaOf(1, types -> record(seen, types, SqlType.STRING));
    Resolution array =
        OverloadResolver.resolve(transform, List.of(new Of(new SqlType.Array(SqlType.INT)), one));
    assertEquals("ARRAY<INT>, null → ARRAY<STRING>", shown(array));

    LambdaOf two = new LambdaOf(2, types -> record(seen, types, types.get(1)));
    Resolution map =
        OverloadResolver.resolve(
            transform, List.of(new Of(new SqlType.Map(SqlType.STRING, SqlType.DATE)), two, two));
    assertEquals("MAP<STRING, DATE>, null, null → MAP<DATE, DATE>", shown(map));
    List<SqlType> entry = List.of(SqlType.STRING, SqlType.DATE);
    assertEquals(List.of(List.of(SqlType.INT), entry, entry), seen);
  }

  @Test
  void refusesALambdaOfAnotherTypeThanItMustHave() {
    SqlFunctionDescriptor filter =
        descriptor("FILTER", List.of("ARRAY<T> a, LAMBDA (T) => BOOLEAN f:ARRAY<T>"));
    Of array = new Of(new SqlType.Array(SqlType.INT));
    assertEquals(
        new Resolution.LambdaMismatch(filter.overloads().get(0), 1, SqlType.BOOLEAN, SqlType.INT),
        OverloadResolver.resolve(filter, List.of(array, new LambdaOf(1, types -> types.get(0)))));
    assertEquals(
        new Resolution.LambdaMismatch(filter.overloads().get(0), 1, SqlType.BOOLEAN, null),
        OverloadResolver.resolve(filter, List.of(array, new LambdaOf(1, types -> null))));
    assertEquals(
        new Resolution.NoMatch(),
        OverloadResolver.resolve(
            filter, List.of(array, new LambdaOf(2, types -> SqlType.BOOLEAN))));
  }

  private static SqlType record(List<List<SqlType>> seen, List<SqlType> types, SqlType result) {
    seen.add(types);
    return result;
  }

  private static Resolution resolve(String function, String arguments) {
    List<ArgumentType> types =
        arguments.isEmpty()
            ? List.of()
            : Arrays.stream(arguments.split(", (?![0-9A-Z]+[)>])"))
                .map(OverloadResolverTest::argument)
                .toList();
    return OverloadResolver.resolve(
        descriptor(function, Optional.ofNullable(FUNCTIONS.get(function)).orElseThrow()), types);
  }

  private static ArgumentType argument(String text) {
    if (text.equals("NULL")) {
      return new NullLiteral();
    }
    if (text.equals("LAMBDA")) {
      return new LambdaOf(1, types -> types.get(0));
    }
    TypePattern pattern = SignatureReader.parameters("F(" + text + ")").get(0).type();
    return new Of(((TypePattern.Exact) pattern).type());
  }

  private static String shown(Resolution resolution) {
    if (!(resolution instanceof Resolution.Chosen chosen)) {
      return resolution.toString();
    }
    String parameters =
        String.join(", ", chosen.parameterTypes().stream().map(String::valueOf).toList());
    return (parameters.isEmpty() ? "" : parameters + " ") + "→ " + chosen.returns();
  }

  private static Map.Entry<String, List<String>> function(String name, String... overloads) {
    return Map.entry(name, List.of(overloads));
  }

  private static SqlFunctionDescriptor descriptor(String name, List<String> overloads) {
    return new SqlFunctionDescriptor(
        FunctionKind.SCALAR,
        name,
        "",
        "",
        List.of(),
        "",
        overloads.stream().map(text -> overload(name, text)).toList());
  }

  private static Overload overload(String name, String text) {
    int colon = text.indexOf(':');
    String returns =
        switch (text.substring(colon + 1)) {
          case "SAME" -> "DECIMAL(same p,s)";
          case "WIDENED" -> "DECIMAL(widened)";
          case "WHOLE" -> "DECIMAL(p-s, 0)";
          default -> text.substring(colon + 1);
        };
    return new Overload(
        name + "(" + text.substring(0, colon) + ")",
        returns,
        new Implementation.Method(
            "io.sqlc.F", "f", JavaCall.PLAIN, List.of(), false, true, false, true, List.of()));
  }
}
