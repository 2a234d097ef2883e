package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.NamedType;
import io.sqlc.compiler.ast.SingleColumn;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Decimal;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.parser.ParseResult;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Types expressions over a source S that has a column of every type. */
final class Typing {
  private static final Map<String, SqlType> COLUMNS =
      Map.ofEntries(
          Map.entry("BO", SqlType.BOOLEAN),
          Map.entry("I", SqlType.INT),
          Map.entry("L", SqlType.BIGINT),
          Map.entry("D", SqlType.DOUBLE),
          Map.entry("X", new Decimal(5, 2)),
          Map.entry("Y", new Decimal(4, 3)),
          Map.entry("S", SqlType.STRING),
          Map.entry("B", SqlType.BYTES),
          Map.entry("DT", SqlType.DATE),
          Map.entry("TM", SqlType.TIME),
          Map.entry("TS", SqlType.TIMESTAMP),
          Map.entry("AI", new SqlType.Array(SqlType.INT)),
          Map.entry("AL", new SqlType.Array(SqlType.BIGINT)),
          Map.entry("M", new SqlType.Map(SqlType.STRING, SqlType.INT)),
          Map.entry("ST", new SqlType.Struct(List.of(new SqlType.Field("F", SqlType.INT)))));

  private Typing() {}

  /** The expression in the SELECT list. */
  static TypedExpression select(String sql) {
    return type(sql, Clause.SELECT);
  }

  /** The expression in a clause. */
  static TypedExpression type(String sql, Clause clause) {
    ExpressionTyper typer =
        new ExpressionTyper(new FunctionCalls(FunctionCatalog.standard()), Typing::type);
    return typer.type(parse(sql), scope(clause));
  }

  /** Text and type: {@code (I + 1) : INT}. */
  static String typed(String sql) {
    TypedExpression expression = select(sql);
    return ExpressionText.of(expression) + " : " + expression.type();
  }

  /** Code and marked text of all errors: {@code TYPE_ARITHMETIC 'a' * 2}. */
  static List<String> errors(String sql) {
    return Assertions.assertThrows(DiagnosticException.class, () -> select(sql))
        .diagnostics()
        .stream()
        .map(Typing::shown)
        .toList();
  }

  private static String shown(Diagnostic diagnostic) {
    String place = diagnostic.span() == null ? "" : diagnostic.span().text();
    return diagnostic.code().name() + " " + place;
  }

  private static Expression parse(String sql) {
    ParseResult parsed =
        SqlParser.parse(
            new SourceFile("test.sql", "CREATE STREAM T AS SELECT " + sql + " FROM S;"));
    Assertions.assertEquals(List.of(), parsed.diagnostics());
    CreateAsSelect statement = (CreateAsSelect) parsed.statements().get(0);
    return ((SingleColumn) statement.query().items().get(0)).expression();
  }

  private static Scope scope(Clause clause) {
    List<Scope.Visible> columns = new ArrayList<>();
    COLUMNS.forEach(
        (name, type) -> columns.add(new Scope.Visible("S", name, Column.value(name, type))));
    columns.add(
        new Scope.Visible(
            "S", "ROWTIME", new Column("ROWTIME", SqlType.BIGINT, Column.Role.PSEUDO)));
    return new Scope(clause, columns);
  }

  private static SqlType type(TypeNode node) {
    if (node instanceof io.sqlc.compiler.ast.ArrayType array) {
      return new SqlType.Array(type(array.element()));
    }
    String name = ((NamedType) node).name().text().toUpperCase(Locale.ROOT);
    return SqlType.Primitive.valueOf(name);
  }
}
