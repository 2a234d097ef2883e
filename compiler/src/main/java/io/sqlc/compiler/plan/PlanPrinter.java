package io.sqlc.compiler.plan;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.ir.ExpressionText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes plans as indented text: an operator a line, its inputs below it. */
public final class PlanPrinter implements PlanVisitor<String> {
  private static final String INDENT = "  ";

  private PlanPrinter() {}

  /** The plan of a query, with its name and its sink. */
  public static String print(QueryPlan plan) {
    DataSource sink = plan.sink();
    return "query "
        + plan.name()
        + " -> "
        + sink.kind().word()
        + " "
        + SqlName.quoteIfNeeded(sink.name())
        + " ("
        + sink.topic().name()
        + ", "
        + sink.keyFormat().format()
        + "/"
        + sink.valueFormat().format()
        + ")\n"
        + print(plan.root()).indent(INDENT.length());
  }

  /** A tree of operators. */
  public static String print(PlanNode node) {
    return node.accept(new PlanPrinter());
  }

  @Override
  public String visitAggregate(Aggregate node) {
    String columns =
        node.aggregates().stream()
            .map(a -> a.target() + " = " + ExpressionText.of(a.call()))
            .collect(Collectors.joining(", ", "[", "]"));
    return node("aggregate " + columns + node.window().map(w -> " " + w).orElse(""), node.input());
  }

  @Override
  public String visitFilter(Filter node) {
    return node("filter " + ExpressionText.of(node.predicate()), node.input());
  }

  @Override
  public String visitProject(Project node) {
    return node("project " + assignments(node.columns()), node.input());
  }

  @Override
  public String visitRekey(Rekey node) {
    return node("rekey " + assignments(node.keys()), node.input());
  }

  @Override
  public String visitSourceScan(SourceScan node) {
    DataSource source = node.source();
    String alias =
        node.alias().equals(source.name()) ? "" : " as " + SqlName.quoteIfNeeded(node.alias());
    return node(
        "scan "
            + source.kind().word()
            + " "
            + SqlName.quoteIfNeeded(source.name())
            + alias
            + schema(node.schema()));
  }

  @Override
  public String visitForeignKeyJoin(ForeignKeyJoin node) {
    return node(
        "foreign-key join "
            + node.type()
            + " on "
            + ExpressionText.of(node.foreignKey())
            + schema(node.schema()),
        node.left(),
        node.right());
  }

  @Override
  public String visitStreamStreamJoin(StreamStreamJoin node) {
    return node(
        "stream-stream join "
            + node.type()
            + " "
            + JoinWindowText.of(node.window())
            + schema(node.schema()),
        node.left(),
        node.right());
  }

  @Override
  public String visitStreamTableJoin(StreamTableJoin node) {
    return node(
        "stream-table join " + node.type() + schema(node.schema()), node.left(), node.right());
  }

  @Override
  public String visitUnnest(Unnest node) {
    return node("unnest " + assignments(node.functions()), node.input());
  }

  @Override
  public String visitTableTableJoin(TableTableJoin node) {
    return node(
        "table-table join " + node.type() + schema(node.schema()), node.left(), node.right());
  }

  private static String node(String line, PlanNode... inputs) {
    List<String> lines = new ArrayList<>(List.of(line + "\n"));
    for (PlanNode input : inputs) {
      lines.add(print(input).indent(INDENT.length()));
    }
    return String.join("", lines);
  }

  private static String assignments(List<Assignment> assignments) {
    return assignments.stream()
        .map(a -> a.target() + " = " + ExpressionText.of(a.value()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String schema(Schema schema) {
    return " [" + schema + "]";
  }
}
