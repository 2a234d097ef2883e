package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.ColumnConstraint;
import io.sqlc.compiler.ast.ConstraintKind;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.ast.SourceKind;
import io.sqlc.compiler.ast.TableElement;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.SqlBaseParser.ColumnConstraintContext;
import io.sqlc.compiler.parser.SqlBaseParser.PropertyContext;
import io.sqlc.compiler.parser.SqlBaseParser.TableElementContext;
import io.sqlc.compiler.parser.SqlBaseParser.TableElementsContext;
import io.sqlc.compiler.parser.SqlBaseParser.WithClauseContext;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes columns and properties of statements. */
final class ElementBuilder {
  private final NameBuilder names;
  private final LiteralBuilder literals;
  private final TypeBuilder types;

  ElementBuilder(NameBuilder names, LiteralBuilder literals, TypeBuilder types) {
    this.names = names;
    this.literals = literals;
    this.types = types;
  }

  List<TableElement> elements(SourceKind kind, @Nullable TableElementsContext context) {
    if (context == null) {
      return List.of();
    }
    List<TableElement> elements = context.tableElement().stream().map(this::element).toList();
    List<Diagnostic> errors = new ArrayList<>();
    for (TableElement element : elements) {
      ColumnConstraint constraint = element.constraint();
      if (constraint == null) {
        continue;
      }
      if (kind == SourceKind.TABLE && constraint.kind() == ConstraintKind.KEY) {
        errors.add(StatementErrors.keyOfTable(element.name(), constraint));
      }
      if (kind == SourceKind.STREAM && constraint.kind() == ConstraintKind.PRIMARY_KEY) {
        errors.add(StatementErrors.primaryKeyOfStream(element.name(), constraint));
      }
    }
    if (!errors.isEmpty()) {
      throw new DiagnosticException(errors);
    }
    return elements;
  }

  private TableElement element(TableElementContext context) {
    ColumnConstraintContext constraint = context.columnConstraint();
    return new TableElement(
        names.name(context.identifier()),
        types.type(context.type()),
        constraint == null ? null : constraint(constraint),
        names.span(context));
  }

  private ColumnConstraint constraint(ColumnConstraintContext context) {
    Span span = names.span(context);
    if (context.HEADER() != null) {
      String header = literals.text(context.STRING_LITERAL().getSymbol()).value();
      return new ColumnConstraint(ConstraintKind.HEADER, header, span);
    }
    if (context.HEADERS() != null) {
      return new ColumnConstraint(ConstraintKind.HEADERS, null, span);
    }
    ConstraintKind kind =
        context.PRIMARY() != null ? ConstraintKind.PRIMARY_KEY : ConstraintKind.KEY;
    return new ColumnConstraint(kind, null, span);
  }

  List<Property> properties(@Nullable WithClauseContext context) {
    return context == null ? List.of() : context.property().stream().map(this::property).toList();
  }

  private Property property(PropertyContext context) {
    return new Property(
        propertyName(context), literals.literal(context.literal()), names.span(context));
  }

  private Identifier propertyName(PropertyContext context) {
    if (context.identifier() != null) {
      Identifier name = names.name(context.identifier());
      return new Identifier(name.text().toUpperCase(Locale.ROOT), name.quoted(), name.span());
    }
    Span span = names.span(context.STRING_LITERAL().getSymbol());
    String name = literals.text(context.STRING_LITERAL().getSymbol()).value();
    if (name.isEmpty()) {
      throw new DiagnosticException(LiteralErrors.emptyName(span));
    }
    return new Identifier(name.toUpperCase(Locale.ROOT), true, span);
  }
}
