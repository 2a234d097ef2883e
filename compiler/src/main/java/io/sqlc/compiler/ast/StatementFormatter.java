package io.sqlc.compiler.ast;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes statements as SQL, on one line, without the semicolon. */
final class StatementFormatter implements StatementVisitor<String> {

  @Override
  public String visitSetProperty(SetProperty node) {
    return "SET " + text(node.name()) + "=" + text(node.value());
  }

  @Override
  public String visitUnsetProperty(UnsetProperty node) {
    return "UNSET " + text(node.name());
  }

  @Override
  public String visitCreateSource(CreateSource node) {
    String elements =
        node.elements().isEmpty()
            ? ""
            : node.elements().stream()
                .map(StatementFormatter::element)
                .collect(Collectors.joining(", ", " (", ")"));
    return "CREATE "
        + (node.orReplace() ? "OR REPLACE " : "")
        + (node.readOnly() ? "SOURCE " : "")
        + node.kind()
        + ifNotExists(node.ifNotExists())
        + " "
        + node.name()
        + elements
        + properties(node.properties());
  }

  @Override
  public String visitCreateAsSelect(CreateAsSelect node) {
    return "CREATE "
        + (node.orReplace() ? "OR REPLACE " : "")
        + node.kind()
        + ifNotExists(node.ifNotExists())
        + " "
        + node.name()
        + properties(node.properties())
        + " AS "
        + query(node.query());
  }

  @Override
  public String visitInsertIntoSelect(InsertIntoSelect node) {
    return "INSERT INTO "
        + node.target()
        + properties(node.properties())
        + " "
        + query(node.query());
  }

  @Override
  public String visitInsertValues(InsertValues node) {
    String columns =
        node.columns().isEmpty()
            ? ""
            : node.columns().stream()
                .map(Identifier::toString)
                .collect(Collectors.joining(", ", " (", ")"));
    return node.values().stream()
        .map(SqlFormatter::format)
        .collect(
            Collectors.joining(", ", "INSERT INTO " + node.target() + columns + " VALUES (", ")"));
  }

  @Override
  public String visitCreateType(CreateType node) {
    return "CREATE TYPE"
        + ifNotExists(node.ifNotExists())
        + " "
        + node.name()
        + " AS "
        + TypeFormatter.format(node.type());
  }

  @Override
  public String visitDropType(DropType node) {
    return "DROP TYPE" + ifExists(node.ifExists()) + " " + node.name();
  }

  @Override
  public String visitDropSource(DropSource node) {
    return "DROP "
        + node.kind()
        + ifExists(node.ifExists())
        + " "
        + node.name()
        + (node.deleteTopic() ? " DELETE TOPIC" : "");
  }

  @Override
  public String visitAlterSource(AlterSource node) {
    return node.added().stream()
        .map(column -> "ADD COLUMN " + element(column))
        .collect(Collectors.joining(", ", "ALTER " + node.kind() + " " + node.name() + " ", ""));
  }

  @Override
  public String visitDefineVariable(DefineVariable node) {
    return "DEFINE " + node.name().text() + " = " + text(node.value());
  }

  @Override
  public String visitUndefineVariable(UndefineVariable node) {
    return "UNDEFINE " + node.name().text();
  }

  @Override
  public String visitAssertTopic(AssertTopic node) {
    return "ASSERT"
        + (node.exists() ? "" : " NOT EXISTS")
        + " TOPIC "
        + node.topic()
        + properties(node.properties())
        + timeout(node.timeout());
  }

  @Override
  public String visitAssertSchema(AssertSchema node) {
    return "ASSERT"
        + (node.exists() ? "" : " NOT EXISTS")
        + " SCHEMA"
        + (node.subject() == null ? "" : " SUBJECT " + node.subject())
        + (node.id() == null ? "" : " ID " + node.id())
        + timeout(node.timeout());
  }

  @Override
  public String visitQueryStatement(QueryStatement node) {
    return query(node.query());
  }

  @Override
  public String visitInteractiveStatement(InteractiveStatement node) {
    return node.span().text();
  }

  static String element(TableElement element) {
    String column = element.name() + " " + TypeFormatter.format(element.type());
    ColumnConstraint constraint = element.constraint();
    return constraint == null ? column : column + " " + constraint(constraint);
  }

  private static String constraint(ColumnConstraint constraint) {
    return switch (constraint.kind()) {
      case KEY -> "KEY";
      case PRIMARY_KEY -> "PRIMARY KEY";
      case HEADERS -> "HEADERS";
      case HEADER -> "HEADER(" + LiteralFormatter.text(constraint.requireHeaderName()) + ")";
    };
  }

  private static String properties(List<Property> properties) {
    return properties.isEmpty()
        ? ""
        : properties.stream()
            .map(property -> property.name() + "=" + SqlFormatter.format(property.value()))
            .collect(Collectors.joining(", ", " WITH (", ")"));
  }

  private static String query(Query query) {
    return SqlFormatter.format(query);
  }

  private static String ifNotExists(boolean given) {
    return given ? " IF NOT EXISTS" : "";
  }

  private static String ifExists(boolean given) {
    return given ? " IF EXISTS" : "";
  }

  private static String timeout(@Nullable DurationLiteral timeout) {
    return timeout == null ? "" : " TIMEOUT " + QueryFormatter.duration(timeout);
  }

  private static String text(StringLiteral literal) {
    return LiteralFormatter.text(literal.value());
  }
}
