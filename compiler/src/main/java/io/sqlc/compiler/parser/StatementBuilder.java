package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.AlterSource;
import io.sqlc.compiler.ast.AssertSchema;
import io.sqlc.compiler.ast.AssertTopic;
import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.CreateType;
import io.sqlc.compiler.ast.DefineVariable;
import io.sqlc.compiler.ast.DropSource;
import io.sqlc.compiler.ast.DropType;
import io.sqlc.compiler.ast.DurationLiteral;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.ast.InsertValues;
import io.sqlc.compiler.ast.InteractiveKind;
import io.sqlc.compiler.ast.InteractiveStatement;
import io.sqlc.compiler.ast.QueryStatement;
import io.sqlc.compiler.ast.SetProperty;
import io.sqlc.compiler.ast.SourceKind;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.ast.TableElement;
import io.sqlc.compiler.ast.UndefineVariable;
import io.sqlc.compiler.ast.UnsetProperty;
import io.sqlc.compiler.parser.SqlBaseParser.AddColumnContext;
import io.sqlc.compiler.parser.SqlBaseParser.AlterSourceContext;
import io.sqlc.compiler.parser.SqlBaseParser.AlterSystemContext;
import io.sqlc.compiler.parser.SqlBaseParser.AssertSchemaContext;
import io.sqlc.compiler.parser.SqlBaseParser.AssertTopicContext;
import io.sqlc.compiler.parser.SqlBaseParser.ControlQueryContext;
import io.sqlc.compiler.parser.SqlBaseParser.CreateAsSelectContext;
import io.sqlc.compiler.parser.SqlBaseParser.CreateConnectorContext;
import io.sqlc.compiler.parser.SqlBaseParser.CreateSourceContext;
import io.sqlc.compiler.parser.SqlBaseParser.CreateTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.DefineVariableContext;
import io.sqlc.compiler.parser.SqlBaseParser.DescribeContext;
import io.sqlc.compiler.parser.SqlBaseParser.DropConnectorContext;
import io.sqlc.compiler.parser.SqlBaseParser.DropSourceContext;
import io.sqlc.compiler.parser.SqlBaseParser.DropTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.ExplainContext;
import io.sqlc.compiler.parser.SqlBaseParser.InsertIntoSelectContext;
import io.sqlc.compiler.parser.SqlBaseParser.InsertValuesContext;
import io.sqlc.compiler.parser.SqlBaseParser.ListContext;
import io.sqlc.compiler.parser.SqlBaseParser.PrintContext;
import io.sqlc.compiler.parser.SqlBaseParser.QueryStatementContext;
import io.sqlc.compiler.parser.SqlBaseParser.SetPropertyContext;
import io.sqlc.compiler.parser.SqlBaseParser.SourceKindContext;
import io.sqlc.compiler.parser.SqlBaseParser.TimeoutContext;
import io.sqlc.compiler.parser.SqlBaseParser.UndefineVariableContext;
import io.sqlc.compiler.parser.SqlBaseParser.UnsetPropertyContext;
import io.sqlc.compiler.parser.SqlBaseParser.VariableNameContext;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Makes statements. */
final class StatementBuilder extends SqlBaseParserBaseVisitor<Statement> {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;
  private final QueryBuilder queries;
  private final ElementBuilder elements;

  StatementBuilder(NameBuilder names) {
    this.names = names;
    this.literals = new LiteralBuilder(names);
    this.types = new TypeBuilder(names, literals);
    this.expressions = new ExpressionBuilder(names, literals, types);
    this.queries = new QueryBuilder(names, literals, expressions);
    this.elements = new ElementBuilder(names, literals, types);
  }

  @Override
  public Statement visitQueryStatement(QueryStatementContext context) {
    return new QueryStatement(queries.query(context.query()), names.span(context));
  }

  @Override
  public Statement visitSetProperty(SetPropertyContext context) {
    return new SetProperty(
        literals.text(context.name), literals.text(context.value), names.span(context));
  }

  @Override
  public Statement visitUnsetProperty(UnsetPropertyContext context) {
    return new UnsetProperty(literals.text(context.name), names.span(context));
  }

  @Override
  public Statement visitCreateSource(CreateSourceContext context) {
    SourceKind kind = kind(context.sourceKind());
    return new CreateSource(
        kind,
        names.sourceName(context.sourceName()),
        elements.elements(kind, context.tableElements()),
        context.orReplace() != null,
        context.SOURCE() != null,
        context.ifNotExists() != null,
        elements.properties(context.withClause()),
        names.span(context));
  }

  @Override
  public Statement visitCreateAsSelect(CreateAsSelectContext context) {
    return new CreateAsSelect(
        kind(context.sourceKind()),
        names.sourceName(context.sourceName()),
        context.orReplace() != null,
        context.ifNotExists() != null,
        elements.properties(context.withClause()),
        queries.query(context.query()),
        names.span(context));
  }

  @Override
  public Statement visitCreateType(CreateTypeContext context) {
    return new CreateType(
        names.name(context.identifier()),
        context.ifNotExists() != null,
        types.type(context.type()),
        names.span(context));
  }

  @Override
  public Statement visitInsertIntoSelect(InsertIntoSelectContext context) {
    return new InsertIntoSelect(
        names.sourceName(context.sourceName()),
        elements.properties(context.withClause()),
        queries.query(context.query()),
        names.span(context));
  }

  @Override
  public Statement visitInsertValues(InsertValuesContext context) {
    List<Identifier> columns =
        context.columnNames() == null
            ? List.of()
            : context.columnNames().identifier().stream().map(names::name).toList();
    int open = context.children.indexOf(context.LPAREN());
    List<Expression> values = new ArrayList<>();
    for (int i = open; i < context.getChildCount(); i++) {
      if (context.getChild(i) instanceof ParserRuleContext value) {
        values.add(expressions.expression(value));
      }
    }
    return new InsertValues(
        names.sourceName(context.sourceName()), columns, values, names.span(context));
  }

  @Override
  public Statement visitDropSource(DropSourceContext context) {
    return new DropSource(
        kind(context.sourceKind()),
        names.sourceName(context.sourceName()),
        context.ifExists() != null,
        context.DELETE() != null,
        names.span(context));
  }

  @Override
  public Statement visitDropType(DropTypeContext context) {
    return new DropType(
        names.name(context.identifier()), context.ifExists() != null, names.span(context));
  }

  @Override
  public Statement visitAlterSource(AlterSourceContext context) {
    return new AlterSource(
        kind(context.sourceKind()),
        names.sourceName(context.sourceName()),
        context.addColumn().stream().map(this::column).toList(),
        names.span(context));
  }

  private TableElement column(AddColumnContext context) {
    Span span = names.span(context.identifier()).to(names.span(context.type()));
    return new TableElement(
        names.name(context.identifier()), types.type(context.type()), null, span);
  }

  @Override
  public Statement visitDefineVariable(DefineVariableContext context) {
    return new DefineVariable(
        variable(context.variableName()),
        literals.text(context.STRING_LITERAL().getSymbol()),
        names.span(context));
  }

  @Override
  public Statement visitUndefineVariable(UndefineVariableContext context) {
    return new UndefineVariable(variable(context.variableName()), names.span(context));
  }

  private Identifier variable(VariableNameContext context) {
    Span span = names.span(context);
    return new Identifier(span.text(), false, span);
  }

  @Override
  public Statement visitAssertTopic(AssertTopicContext context) {
    return new AssertTopic(
        context.EXISTS() == null,
        names.name(context.identifier()),
        elements.properties(context.withClause()),
        timeout(context.timeout()),
        names.span(context));
  }

  @Override
  public Statement visitAssertSchema(AssertSchemaContext context) {
    return new AssertSchema(
        context.EXISTS() == null,
        names.optionalName(context.identifier()),
        id(context.INTEGER_VALUE()),
        timeout(context.timeout()),
        names.span(context));
  }

  private @Nullable Long id(@Nullable TerminalNode number) {
    return number == null ? null : (long) literals.count(number.getSymbol());
  }

  private @Nullable DurationLiteral timeout(@Nullable TimeoutContext context) {
    return context == null ? null : literals.duration(context.duration());
  }

  @Override
  public Statement visitCreateConnector(CreateConnectorContext context) {
    return interactive(InteractiveKind.CREATE_CONNECTOR, context);
  }

  @Override
  public Statement visitDropConnector(DropConnectorContext context) {
    return interactive(InteractiveKind.DROP_CONNECTOR, context);
  }

  @Override
  public Statement visitAlterSystem(AlterSystemContext context) {
    return interactive(InteractiveKind.ALTER_SYSTEM, context);
  }

  @Override
  public Statement visitList(ListContext context) {
    InteractiveKind kind = context.LIST() != null ? InteractiveKind.LIST : InteractiveKind.SHOW;
    return interactive(kind, context);
  }

  @Override
  public Statement visitDescribe(DescribeContext context) {
    return interactive(InteractiveKind.DESCRIBE, context);
  }

  @Override
  public Statement visitPrint(PrintContext context) {
    return interactive(InteractiveKind.PRINT, context);
  }

  @Override
  public Statement visitExplain(ExplainContext context) {
    return interactive(InteractiveKind.EXPLAIN, context);
  }

  @Override
  public Statement visitControlQuery(ControlQueryContext context) {
    if (context.TERMINATE() != null) {
      return interactive(InteractiveKind.TERMINATE, context);
    }
    return interactive(
        context.PAUSE() != null ? InteractiveKind.PAUSE : InteractiveKind.RESUME, context);
  }

  private Statement interactive(InteractiveKind kind, ParserRuleContext context) {
    return new InteractiveStatement(kind, names.span(context));
  }

  private static SourceKind kind(SourceKindContext context) {
    return context.STREAM() != null ? SourceKind.STREAM : SourceKind.TABLE;
  }
}
