package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.ArrayType;
import io.sqlc.compiler.ast.DecimalType;
import io.sqlc.compiler.ast.MapType;
import io.sqlc.compiler.ast.NamedType;
import io.sqlc.compiler.ast.StructType;
import io.sqlc.compiler.ast.StructTypeField;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.ArrayTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.DecimalTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.MapTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.NamedTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.StructTypeContext;
import io.sqlc.compiler.parser.SqlBaseParser.StructTypeFieldContext;
import io.sqlc.compiler.parser.SqlBaseParser.TypeContext;
import io.sqlc.compiler.source.Span;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes types. */
final class TypeBuilder extends SqlBaseParserBaseVisitor<TypeNode> {
  private final NameBuilder names;
  private final LiteralBuilder literals;

  TypeBuilder(NameBuilder names, LiteralBuilder literals) {
    this.names = names;
    this.literals = literals;
  }

  TypeNode type(TypeContext context) {
    return visitType(context);
  }

  @Override
  public TypeNode visitType(TypeContext context) {
    TypeNode type = visit(context.plainType());
    Span start = type.span();
    if (context.ARRAY().size() > Limits.NESTING) {
      throw new DiagnosticException(SyntaxErrors.nestedTooDeeply(names.span(context)));
    }
    for (TerminalNode suffix : context.ARRAY()) {
      type = new ArrayType(type, start.to(names.span(suffix.getSymbol())));
    }
    return type;
  }

  @Override
  public TypeNode visitArrayType(ArrayTypeContext context) {
    return new ArrayType(type(context.type()), names.span(context));
  }

  @Override
  public TypeNode visitMapType(MapTypeContext context) {
    return new MapType(type(context.key), type(context.value), names.span(context));
  }

  @Override
  public TypeNode visitStructType(StructTypeContext context) {
    return new StructType(
        context.structTypeField().stream().map(this::field).toList(), names.span(context));
  }

  private StructTypeField field(StructTypeFieldContext context) {
    return new StructTypeField(
        names.name(context.identifier()), type(context.type()), names.span(context));
  }

  @Override
  public TypeNode visitDecimalType(DecimalTypeContext context) {
    return new DecimalType(
        literals.count(context.precision), literals.count(context.scale), names.span(context));
  }

  /** Parameters, as in {@code VARCHAR(100)}, are allowed and mean nothing. */
  @Override
  public TypeNode visitNamedType(NamedTypeContext context) {
    return new NamedType(names.name(context.identifier()), names.span(context));
  }
}
