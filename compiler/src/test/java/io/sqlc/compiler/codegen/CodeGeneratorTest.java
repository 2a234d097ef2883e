package io.sqlc.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.Arithmetic;
import io.sqlc.compiler.ir.Case;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Comparison;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.IsNull;
import io.sqlc.compiler.ir.Logical;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.plan.Assignment;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.QueryPlan;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import io.sqlc.compiler.topology.TopologyPlanner;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is generated compiles without a warning, whatever the SQL's names and texts are. */
class CodeGeneratorTest {
  private static final Span SQL =
      new Span(new SourceFile("fraud.sql", "CREATE */ \\u000a STREAM @x AS <SELECT> 1;"), 0, 38);

  private static final SqlType.Struct ADDRESS =
      new SqlType.Struct(
          List.of(
              new SqlType.Field("CITY", SqlType.STRING),
              new SqlType.Field("class", new SqlType.Array(SqlType.INT)),
              new SqlType.Field(
                  "GEO", new SqlType.Struct(List.of(new SqlType.Field("LAT", SqlType.DOUBLE))))));

  private static final DataSource PAYMENTS =
      source(
          "PAYMENTS",
          DataSource.Kind.STREAM,
          Column.key("CUSTOMER", SqlType.STRING),
          Column.value("AMOUNT", new SqlType.Decimal(10, 2)),
          Column.value("ITEMS", SqlType.INT),
          Column.value("new", SqlType.BIGINT),
          Column.value("AT", SqlType.TIMESTAMP),
          Column.value("ADDRESS", ADDRESS),
          Column.value(
              "TAGS",
              new SqlType.Map(SqlType.STRING, new SqlType.Array(new SqlType.Decimal(4, 1)))));

  private static final DataSource CUSTOMERS =
      source(
          "CUSTOMERS",
          DataSource.Kind.TABLE,
          Column.key("ID", SqlType.STRING),
          Column.value("NAME", SqlType.STRING),
          Column.value("ADDRESS", ADDRESS));

  private static DataSource source(String name, DataSource.Kind kind, Column... columns) {
    return new DataSource(
        name,
        kind,
        Topic.named(name.toLowerCase(java.util.Locale.ROOT)),
        Schema.of(columns),
        TopicFormat.of(Format.KAFKA, false),
        TopicFormat.of(Format.JSON, true),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        SQL);
  }

  private static DataSource sink(String name, List<Assignment> columns) {
    return source(
        name,
        DataSource.Kind.STREAM,
        columns.stream().map(Assignment::target).toArray(Column[]::new));
  }

  private static SourceScan scan(DataSource source, String prefix, Column... pseudo) {
    return new SourceScan(
        source,
        source.name(),
        Stream.concat(source.schema().columns().stream(), Stream.of(pseudo))
            .map(
                c ->
                    new SourceScan.ScannedColumn(
                        new Column(prefix + c.name(), c.type(), c.role()), c.name()))
            .toList());
  }

  private static ColumnValue column(SourceScan scan, String name) {
    return new ColumnValue(scan.schema().column(name).orElseThrow(), SQL);
  }

  private static Constant constant(Object value, SqlType type) {
    return new Constant(value, type, SQL);
  }

  private static List<JavaFile> generate(QueryPlan... plans) {
    JavaSources sources =
        CodeGenerator.generate(
            TopologyPlanner.plan(List.of(plans)), "fraud", "fraud.detection", List.of(SQL));
    assertEquals("fraud.detection.FraudJob", sources.mainClass());
    return sources.files().stream().map(f -> new JavaFile(f.path(), f.text())).toList();
  }

  private static void compileStrictly(List<JavaFile> files) {
    List<Path> classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    try {
      assertFalse(ClassCompiler.of(classpath).withoutWarnings().compile(files).isEmpty());
    } catch (DiagnosticException e) {
      fail(e.diagnostics().get(0).notes().toString());
    }
  }

  private static QueryPlan projection() {
    SourceScan scan = scan(PAYMENTS, "", new Column("ROWTIME", SqlType.BIGINT, Column.Role.PSEUDO));
    ColumnValue items = column(scan, "ITEMS");
    List<Assignment> columns = new ArrayList<>();
    columns.add(new Assignment(Column.key("WHO", SqlType.STRING), column(scan, "CUSTOMER")));
    columns.add(
        new Assignment(
            Column.value("AVERAGE", SqlType.INT),
            new Arithmetic(
                Arithmetic.Operator.DIVIDE, constant(100, SqlType.INT), items, SqlType.INT, SQL)));
    columns.add(
        new Assignment(
            Column.value("SIZE", SqlType.STRING),
            new Case(
                List.of(
                    new Case.WhenThen(
                        new Comparison(
                            Comparison.Operator.GREATER,
                            new Cast(items, SqlType.BIGINT, true, SQL),
                            column(scan, "new"),
                            SQL),
                        constant("it's \"big\" $L", SqlType.STRING))),
                null,
                SqlType.STRING,
                SQL)));
    columns.add(
        new Assignment(
            Column.value("CITY", SqlType.STRING),
            new StructField(column(scan, "ADDRESS"), "CITY", SqlType.STRING, SQL)));
    columns.add(
        new Assignment(
            Column.value("TAGS", PAYMENTS.schema().column("TAGS").orElseThrow().type()),
            column(scan, "TAGS")));
    columns.add(
        new Assignment(
            Column.value("TEXT", SqlType.STRING),
            new Cast(column(scan, "ADDRESS"), SqlType.STRING, false, SQL)));
    columns.add(new Assignment(Column.value("T", SqlType.BIGINT), column(scan, "ROWTIME")));
    DataSource sink = sink("RESULT", columns);
    Filter filter =
        new Filter(
            scan,
            new Logical(
                Logical.Operator.OR,
                List.of(
                    new Comparison(
                        Comparison.Operator.GREATER,
                        column(scan, "AMOUNT"),
                        constant(new java.math.BigDecimal("12.50"), new SqlType.Decimal(4, 2)),
                        SQL),
                    new Logical(
                        Logical.Operator.AND,
                        List.of(
                            new IsNull(items, true, SQL),
                            new Comparison(
                                Comparison.Operator.LESS_OR_EQUAL,
                                items,
                                constant(-3, SqlType.INT),
                                SQL)),
                        SQL)),
                SQL));
    return new QueryPlan("RESULT", new Project(filter, columns), sink, SQL, SQL.text());
  }

  private static QueryPlan join() {
    SourceScan payments = scan(PAYMENTS, "P_");
    SourceScan customers = scan(CUSTOMERS, "C_");
    Rekey rekey =
        new Rekey(
            payments,
            List.of(
                new Assignment(
                    Column.key("P_CITY", SqlType.STRING),
                    new StructField(column(payments, "P_ADDRESS"), "CITY", SqlType.STRING, SQL))));
    StreamTableJoin join =
        new StreamTableJoin(rekey, customers, JoinType.LEFT, rekey.schema().key().get(0));
    List<Assignment> columns =
        Stream.of("P_CITY", "P_AMOUNT", "P_CUSTOMER", "C_NAME", "C_ID", "C_ADDRESS")
            .map(name -> join.schema().column(name).orElseThrow())
            .map(c -> new Assignment(c, new ColumnValue(c, SQL)))
            .toList();
    return new QueryPlan("JOINED", new Project(join, columns), sink("JOINED", columns), SQL, "x");
  }

  @Test
  void projectionAndFilterCompileWithoutWarnings() {
    List<JavaFile> files = generate(projection());
    compileStrictly(files);
  }

  @Test
  void joinWithRepartitionCompilesWithoutWarnings() {
    List<JavaFile> files = generate(join(), projection());
    compileStrictly(files);
  }

  @Test
  void theSamePlanGivesTheSameText() {
    assertEquals(generate(projection(), join()), generate(projection(), join()));
  }
}
