package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Clause;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression can use: the columns of the sources, and within a lambda its
 * parameters.
 *
 * @param clause where the expression stands
 * @param columns the columns that can be read
 * @param parameters parameters of the lambdas around the expression, the innermost last
 * @param calls which functions can be called besides scalar ones
 */
public record Scope(
    Clause clause, List<Visible> columns, List<LambdaParameter> parameters, Calls calls) {
  public Scope {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
  }

  /**
   * A column and the names by which it can be called.
   *
   * @param source name or alias of the source
   * @param name its name in the source
   * @param column the column of the row at hand
   */
  public record Visible(String source, String name, Column column) {
    /** As it can always be written: {@code ORDERS.ID}. */
    public String qualified() {
      return SqlName.quoteIfNeeded(source) + "." + SqlName.quoteIfNeeded(name);
    }
  }

  /** Which functions can be called besides scalar ones. */
  public enum Calls {
    SCALAR_ONLY,
    AGGREGATES,
    WITHIN_AGGREGATE,
    TABLE_FUNCTIONS,
    WITHIN_TABLE_FUNCTION
  }

  /** For scalar functions, outside of lambdas. */
  public Scope(Clause clause, List<Visible> columns) {
    this(clause, columns, List.of(), Calls.SCALAR_ONLY);
  }

  /** This scope for another clause, with scalar functions only. */
  public Scope in(Clause other) {
    return new Scope(other, columns, parameters, Calls.SCALAR_ONLY);
  }

  /** This scope with other functions. */
  public Scope with(Calls others) {
    return new Scope(clause, columns, parameters, others);
  }

  /** This scope with more columns. */
  public Scope plus(List<Visible> more) {
    List<Visible> all = new ArrayList<>(columns);
    all.addAll(more);
    return new Scope(clause, all, parameters, calls);
  }

  /** This scope without the bounds of windows that aggregation makes. */
  Scope withoutWindowBounds() {
    return new Scope(
        clause, columns.stream().filter(c -> !c.source().isEmpty()).toList(), parameters, calls);
  }

  /** This scope within a lambda. */
  public Scope within(List<LambdaParameter> more) {
    List<LambdaParameter> all = new ArrayList<>(parameters);
    all.addAll(more);
    return new Scope(clause, columns, all, calls);
  }

  /** What a reference means. */
  public TypedExpression resolve(ColumnReference reference) {
    Optional<LambdaParameter> parameter = parameter(reference);
    if (parameter.isPresent()) {
      LambdaParameter declared = parameter.get();
      return new LambdaParameter(declared.name(), declared.type(), reference.span());
    }
    return new ColumnValue(visible(reference).column(), reference.span());
  }

  /** The column that a reference means. */
  public Visible visible(ColumnReference reference) {
    Identifier qualifier = reference.qualifier();
    if (qualifier != null && columns.stream().noneMatch(c -> c.source().equals(qualifier.text()))) {
      throw NameErrors.unknownQualifier(qualifier, sources());
    }
    List<Visible> found =
        columns.stream()
            .filter(c -> c.name().equals(reference.name().text()))
            .filter(c -> qualifier == null || c.source().equals(qualifier.text()))
            .toList();
    if (found.isEmpty()) {
      refuseWindowBounds(reference);
      throw NameErrors.unknownColumn(reference, clause, names(qualifier));
    }
    if (found.size() > 1) {
      throw NameErrors.ambiguousColumn(reference, found.stream().map(Visible::qualified).toList());
    }
    return found.get(0);
  }

  private static void refuseWindowBounds(ColumnReference reference) {
    String name = reference.name().text();
    if (name.equals("WINDOWSTART") || name.equals("WINDOWEND")) {
      throw QueryErrors.windowBounds(reference.span(), name);
    }
  }

  /** Refuses a lambda's parameter that hides a column or a parameter of a lambda around it. */
  void checkParameter(Identifier parameter) {
    if (columns.stream().anyMatch(c -> c.name().equals(parameter.text()))) {
      throw NameErrors.lambdaParameter(parameter, "a column");
    }
    if (parameters.stream().anyMatch(p -> p.name().equals(parameter.text()))) {
      throw NameErrors.lambdaParameter(parameter, "a parameter of a lambda around it");
    }
  }

  private Optional<LambdaParameter> parameter(ColumnReference reference) {
    return reference.qualifier() != null
        ? Optional.empty()
        : parameters.stream().filter(p -> p.name().equals(reference.name().text())).findFirst();
  }

  private List<String> sources() {
    return columns.stream().map(Visible::source).distinct().toList();
  }

  private List<String> names(@Nullable Identifier qualifier) {
    List<String> names = new ArrayList<>();
    parameters.forEach(parameter -> names.add(parameter.name()));
    columns.stream()
        .filter(c -> qualifier == null || c.source().equals(qualifier.text()))
        .filter(c -> c.column().role() != Column.Role.PSEUDO)
        .map(Visible::name)
        .distinct()
        .forEach(names::add);
    return names;
  }
}
