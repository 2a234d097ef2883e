package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.ArrayConstructor;
import io.sqlc.compiler.ast.Cast;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.FunctionCall;
import io.sqlc.compiler.ast.IntervalUnit;
import io.sqlc.compiler.ast.Lambda;
import io.sqlc.compiler.ast.Literal;
import io.sqlc.compiler.ast.MapConstructor;
import io.sqlc.compiler.ast.MapEntry;
import io.sqlc.compiler.ast.SearchedCase;
import io.sqlc.compiler.ast.SimpleCase;
import io.sqlc.compiler.ast.StructConstructor;
import io.sqlc.compiler.ast.StructField;
import io.sqlc.compiler.ast.WhenClause;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.ArgumentContext;
import io.sqlc.compiler.parser.SqlBaseParser.ArrayConstructorContext;
import io.sqlc.compiler.parser.SqlBaseParser.CastContext;
import io.sqlc.compiler.parser.SqlBaseParser.ColumnReferenceContext;
import io.sqlc.compiler.parser.SqlBaseParser.FunctionCallContext;
import io.sqlc.compiler.parser.SqlBaseParser.LambdaContext;
import io.sqlc.compiler.parser.SqlBaseParser.LiteralExpressionContext;
import io.sqlc.compiler.parser.SqlBaseParser.MapConstructorContext;
import io.sqlc.compiler.parser.SqlBaseParser.MapEntryContext;
import io.sqlc.compiler.parser.SqlBaseParser.SearchedCaseContext;
import io.sqlc.compiler.parser.SqlBaseParser.SimpleCaseContext;
import io.sqlc.compiler.parser.SqlBaseParser.StarCallContext;
import io.sqlc.compiler.parser.SqlBaseParser.StructConstructorContext;
import io.sqlc.compiler.parser.SqlBaseParser.StructFieldContext;
import io.sqlc.compiler.parser.SqlBaseParser.TypedLiteralContext;
import io.sqlc.compiler.parser.SqlBaseParser.WhenClauseContext;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/** Makes the expressions that no operator holds together. */
final class PrimaryBuilder extends SqlBaseParserBaseVisitor<Expression> {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;

  PrimaryBuilder(
      NameBuilder names,
      LiteralBuilder literals,
      TypeBuilder types,
      ExpressionBuilder expressions) {
    this.names = names;
    this.literals = literals;
    this.types = types;
    this.expressions = expressions;
  }

  @Override
  public Expression visitLiteralExpression(LiteralExpressionContext context) {
    return literals.literal(context.getStart());
  }

  @Override
  public Expression visitTypedLiteral(TypedLiteralContext context) {
    if (context.DECIMAL() == null) {
      Span type = names.span(context.identifier());
      throw new DiagnosticException(LiteralErrors.unknownTypedLiteral(type, type.text()));
    }
    return literals.typedDecimal(names.span(context), context.STRING_LITERAL().getSymbol());
  }

  @Override
  public Expression visitSimpleCase(SimpleCaseContext context) {
    return new SimpleCase(
        expressions.expression(context.value),
        context.whenClause().stream().map(this::when).toList(),
        expressions.optional(context.otherwise),
        names.span(context));
  }

  @Override
  public Expression visitSearchedCase(SearchedCaseContext context) {
    return new SearchedCase(
        context.whenClause().stream().map(this::when).toList(),
        expressions.optional(context.otherwise),
        names.span(context));
  }

  private WhenClause when(WhenClauseContext context) {
    return new WhenClause(
        expressions.expression(context.condition),
        expressions.expression(context.result),
        names.span(context));
  }

  @Override
  public Expression visitCast(CastContext context) {
    return new Cast(
        expressions.expression(context.value), types.type(context.type()), names.span(context));
  }

  @Override
  public Expression visitArrayConstructor(ArrayConstructorContext context) {
    return new ArrayConstructor(expressions.children(context), names.span(context));
  }

  @Override
  public Expression visitMapConstructor(MapConstructorContext context) {
    return new MapConstructor(
        context.mapEntry().stream().map(this::entry).toList(), names.span(context));
  }

  private MapEntry entry(MapEntryContext context) {
    return new MapEntry(
        expressions.expression(context.key),
        expressions.expression(context.value),
        names.span(context));
  }

  @Override
  public Expression visitStructConstructor(StructConstructorContext context) {
    return new StructConstructor(
        context.structField().stream().map(this::field).toList(), names.span(context));
  }

  private StructField field(StructFieldContext context) {
    return new StructField(
        names.name(context.identifier()),
        expressions.expression(context.value),
        names.span(context));
  }

  @Override
  public Expression visitStarCall(StarCallContext context) {
    return new FunctionCall(names.name(context.identifier()), List.of(), true, names.span(context));
  }

  @Override
  public Expression visitFunctionCall(FunctionCallContext context) {
    return new FunctionCall(
        names.name(context.identifier()),
        context.argument().stream().map(this::argument).toList(),
        false,
        names.span(context));
  }

  private Expression argument(ArgumentContext context) {
    if (context.durationUnit() != null) {
      return new IntervalUnit(LiteralBuilder.unit(context.durationUnit()), names.span(context));
    }
    return context.lambda() == null
        ? expressions.expression(context.getChild(0))
        : lambda(context.lambda());
  }

  private Expression lambda(LambdaContext context) {
    return new Lambda(
        context.identifier().stream().map(names::name).toList(),
        expressions.expression(context.body),
        names.span(context));
  }

  /** A variable that stands alone may be a literal as well. */
  @Override
  public Expression visitColumnReference(ColumnReferenceContext context) {
    Span span = names.span(context);
    if (context.qualifier == null && context.name.VARIABLE() != null) {
      Optional<Literal> literal = LiteralBuilder.literalOf(span, names.value(span, span.text()));
      if (literal.isPresent()) {
        return literal.get();
      }
    }
    return new ColumnReference(
        names.optionalName(context.qualifier), names.name(context.name), span);
  }
}
