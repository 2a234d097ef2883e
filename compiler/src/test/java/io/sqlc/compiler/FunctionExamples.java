package io.sqlc.compiler;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.FunctionKind;
import io.sqlc.compiler.catalog.function.Parameter;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The examples of all functions, computed by generated code: as they stand, and with NULL in the
 * place of each argument. All of them are one job, which is compiled once.
 */
public final class FunctionExamples {
  private static final String SOURCE =
      "CREATE STREAM s (k STRING KEY, i INT) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');\n";
  private static final int COLUMNS = 100;

  /** What a call gives with NULL for an argument, as the pages show it. */
  public record WithNull(String argument, String result) {}

  private final Map<String, String> results = new LinkedHashMap<>();
  private final Map<String, List<WithNull>> nulls = new LinkedHashMap<>();

  private FunctionExamples() {}

  private static final class Computed {
    static final FunctionExamples EXAMPLES = compute();
  }

  /** What each example gives, by the function's name; rows of table functions a line each. */
  public static Map<String, String> results() {
    return Computed.EXAMPLES.results;
  }

  /** What NULL for each argument of the function gives; of an aggregate, one more value. */
  public static List<WithNull> nulls(String function) {
    return Computed.EXAMPLES.nulls.getOrDefault(function, List.of());
  }

  /** An expression of a column of its own, so on a line of its own. */
  private record Asked(String function, String argument, String expression) {}

  private static FunctionExamples compute() {
    FunctionExamples examples = new FunctionExamples();
    List<SqlFunctionDescriptor> all = List.copyOf(FunctionCatalog.standard().functions());
    List<Asked> scalars = scalars(of(all, FunctionKind.SCALAR));
    List<Asked> tables = new ArrayList<>();
    for (SqlFunctionDescriptor function : of(all, FunctionKind.TABLE)) {
      tables.add(new Asked(function.name(), "", function.example()));
      String noRows = function.name() + "(CAST(NULL AS ARRAY<INT>))";
      tables.add(new Asked(function.name(), "array", noRows));
    }
    List<SqlFunctionDescriptor> aggregates = of(all, FunctionKind.AGGREGATE);
    StringBuilder sql = new StringBuilder(SOURCE);
    for (int from = 0; from < scalars.size(); from += COLUMNS) {
      sql.append("CREATE STREAM scalars").append(from).append(" AS SELECT k");
      for (Asked asked : scalars.subList(from, Math.min(scalars.size(), from + COLUMNS))) {
        sql.append(",\nCAST(").append(asked.expression()).append(" AS STRING) AS c");
        sql.append(scalars.indexOf(asked));
      }
      sql.append("\nFROM s;\n");
    }
    for (Asked table : tables) {
      sql.append("CREATE STREAM rows").append(tables.indexOf(table)).append(" AS SELECT k, CAST(");
      sql.append(table.expression()).append(" AS STRING) AS c FROM s;\n");
    }
    for (SqlFunctionDescriptor aggregate : aggregates) {
      String values = "ARRAY[" + String.join(", ", aggregate.rows()) + "][i]";
      sql.append("CREATE TABLE ").append(aggregate.name()).append("_ AS SELECT k, CAST(");
      sql.append(aggregate.example().replaceAll("\\bX\\b", values));
      sql.append(" AS STRING) AS c FROM s WHERE i <= ").append(aggregate.rows().size());
      sql.append(" GROUP BY k;\n");
    }
    try (RunningJob job = RunningJob.of(sql.toString())) {
      job.feed("s", "key", "{\"i\": 1}");
      examples.readScalars(scalars, sql.toString(), job);
      for (Asked table : tables) {
        List<String> rows = job.written("ROWS" + tables.indexOf(table));
        String text =
            rows.stream().map(row -> fields(row).get("C")).collect(Collectors.joining("\n"));
        examples.add(table, table.argument().isEmpty() || !rows.isEmpty() ? text : "no rows");
      }
      examples.readAggregates(aggregates, job);
    }
    return examples;
  }

  private static List<SqlFunctionDescriptor> of(
      List<SqlFunctionDescriptor> functions, FunctionKind kind) {
    return functions.stream().filter(function -> function.kind() == kind).toList();
  }

  /** The examples, and the examples with NULLs. */
  private static List<Asked> scalars(List<SqlFunctionDescriptor> functions) {
    String columns =
        functions.stream()
            .map(f -> ",\n" + f.example() + " AS c" + functions.indexOf(f))
            .collect(Collectors.joining());
    SourceFile file =
        new SourceFile("test.sql", SOURCE + "CREATE STREAM o AS SELECT k" + columns + " FROM s;");
    CompileRequest request = new CompileRequest(List.of(file), "test", "test", Map.of(), List.of());
    FrontEnd.Result front = FrontEnd.run(request, FunctionCatalog.standard(), List.of());
    if (front.failed()) {
      throw new AssertionError(front.diagnostics());
    }
    PlanNode root = front.plans().get(0).root();
    List<Asked> asked = new ArrayList<>();
    for (SqlFunctionDescriptor function : functions) {
      asked.add(new Asked(function.name(), "", function.example()));
      TypedExpression value =
          ((Project) root).columns().get(1 + functions.indexOf(function)).value();
      asked.addAll(withNulls(function, value));
    }
    return asked;
  }

  private static List<Asked> withNulls(SqlFunctionDescriptor function, TypedExpression example) {
    FunctionCall call =
        Parts.tree(example)
            .filter(part -> part instanceof FunctionCall c && c.name().equals(function.name()))
            .map(FunctionCall.class::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("the example does not call " + function.name()));
    List<Asked> asked = new ArrayList<>();
    List<TypedExpression> arguments = call.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      SqlType type = arguments.get(i).type();
      if (arguments.get(i) instanceof LambdaArgument || type == SqlType.Primitive.INTERVALUNIT) {
        continue;
      }
      List<String> texts =
          new ArrayList<>(arguments.stream().map(argument -> argument.span().text()).toList());
      texts.set(i, "CAST(NULL AS " + type + ")");
      String called = function.name() + "(" + String.join(", ", texts) + ")";
      // BYTES have no text form.
      String shown = call.type() == SqlType.BYTES ? "FROM_BYTES(" + called + ", 'utf8')" : called;
      Parameter parameter = call.overload().parameterOf(i, arguments.size());
      int place = i - call.overload().variadicIndex() + 1;
      String name = parameter.name() + (parameter.variadic() ? " " + place : "");
      asked.add(new Asked(function.name(), name, shown));
    }
    return asked;
  }

  private void readScalars(List<Asked> scalars, String sql, RunningJob job) {
    List<String> lines = sql.lines().toList();
    Map<String, String> values = new LinkedHashMap<>();
    for (int from = 0; from < scalars.size(); from += COLUMNS) {
      values.putAll(fields(job.written("SCALARS" + from).get(0)));
    }
    for (Asked asked : scalars) {
      int column = scalars.indexOf(asked);
      String end = " AS STRING) AS c" + column + ",";
      int line = 1;
      while (!(lines.get(line - 1) + ",").replace(",,", ",").endsWith(end)) {
        line++;
      }
      String place = "test.sql:" + line + ":";
      boolean failed = job.failures().stream().anyMatch(failure -> failure.startsWith(place));
      add(asked, failed ? "NULL, counted as an error" : values.get("C" + column));
    }
  }

  private void readAggregates(List<SqlFunctionDescriptor> aggregates, RunningJob job) {
    int most = aggregates.stream().mapToInt(function -> function.rows().size()).max().orElse(0);
    for (int i = 2; i <= most; i++) {
      job.feed("s", "key", "{\"i\": " + i + "}");
    }
    for (SqlFunctionDescriptor function : aggregates) {
      add(new Asked(function.name(), "", ""), last(job, function));
    }
    job.feed("s", "key", "{\"i\": 0}");
    for (SqlFunctionDescriptor function : aggregates) {
      add(new Asked(function.name(), "one more value", ""), last(job, function));
    }
  }

  private static String last(RunningJob job, SqlFunctionDescriptor function) {
    List<String> rows = job.written(function.name() + "_");
    return fields(rows.get(rows.size() - 1)).get("C");
  }

  private void add(Asked asked, String result) {
    if (asked.argument().isEmpty()) {
      results.put(asked.function(), result);
      return;
    }
    boolean plain =
        result == null || result.equals("NULL, counted as an error") || result.equals("no rows");
    String shown = result == null ? "NULL" : plain ? result : "`" + result + "`";
    nulls
        .computeIfAbsent(asked.function(), function -> new ArrayList<>())
        .add(new WithNull(asked.argument(), shown));
  }

  /** The fields of a JSON object of texts. */
  private static Map<String, String> fields(String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          fields.put(parser.currentName(), parser.getText());
        } else if (token == JsonToken.VALUE_NULL) {
          fields.put(parser.currentName(), null);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields;
  }
}
