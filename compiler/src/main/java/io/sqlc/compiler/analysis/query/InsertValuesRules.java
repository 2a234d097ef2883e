package io.sqlc.compiler.analysis.query;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.type.InsertCoercion;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.InsertValues;
import io.sqlc.compiler.ast.NullLiteral;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.Optional;

/**
 * INSERT INTO … VALUES, once its columns are known to be right: each value must be a constant that
 * its column takes. A job does not write it: it starts again and again, and in as many copies as
 * are wanted.
 */
public final class InsertValuesRules {
  private static final Column ROWTIME = Column.value("ROWTIME", SqlType.BIGINT);

  private final InsertValues statement;
  private final DataSource target;
  private final ExpressionTyper typer;

  /** Makes the rules of one statement. */
  public InsertValuesRules(InsertValues statement, DataSource target, ExpressionTyper typer) {
    this.statement = statement;
    this.target = target;
    this.typer = typer;
  }

  /** That the job leaves the statement out. */
  public static Diagnostic notWritten(InsertValues statement) {
    return Diagnostic.warning(
            DiagnosticCode.INSERT_NOT_WRITTEN,
            statement.span(),
            "the job does not write this record")
        .note("it starts again and again, and would write it each time")
        .help("produce the record once, with kafka-console-producer.sh for instance");
  }

  /**
   * Checks all values.
   *
   * @throws DiagnosticException with all that is wrong
   */
  public void check() {
    Errors errors = new Errors();
    for (int i = 0; i < statement.values().size(); i++) {
      Column column = column(i);
      Expression value = statement.values().get(i);
      errors.check(() -> check(column, value));
    }
    errors.throwIfAny();
  }

  private Column column(int place) {
    if (statement.columns().isEmpty()) {
      return target.schema().columns().get(place);
    }
    String name = statement.columns().get(place).text();
    return target.schema().column(name).orElse(ROWTIME);
  }

  private void check(Column column, Expression value) {
    if (value instanceof NullLiteral) {
      if (column.isKey() && target.isTable()) {
        throw wrong(value, "the key column " + name(column) + " of a table cannot be NULL");
      }
      return;
    }
    if (value instanceof ColumnReference reference) {
      throw new DiagnosticException(
          error(
                  DiagnosticCode.INSERT_VALUE,
                  value.span(),
                  reference.name() + " is a name, but VALUES takes constants")
              .help("texts stand in single quotes: '" + reference.name().text() + "'"));
    }
    TypedExpression typed = typer.type(value, new Scope(Clause.VALUES, List.of()));
    if (!InsertCoercion.takes(column.type(), typed.type())) {
      throw wrong(
          value, "the column " + name(column) + " is " + column.type() + ", not " + typed.type());
    }
    if (typed instanceof Constant constant) {
      Optional<String> problem = InsertCoercion.problem(column.type(), constant.value());
      if (problem.isPresent()) {
        throw wrong(value, "the column " + name(column) + " " + problem.get());
      }
    }
  }

  private static String name(Column column) {
    return SqlName.quoteIfNeeded(column.name());
  }

  private static DiagnosticException wrong(Expression value, String message) {
    return new DiagnosticException(error(DiagnosticCode.INSERT_VALUE, value.span(), message));
  }
}
