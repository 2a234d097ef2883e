package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.analysis.expression.ExpressionTyper;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.AllColumns;
import io.sqlc.compiler.ast.AllFields;
import io.sqlc.compiler.ast.ColumnReference;
import io.sqlc.compiler.ast.Dereference;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.SelectItem;
import io.sqlc.compiler.ast.SingleColumn;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expands the SELECT list and names its columns (semantics reference, section 2). */
final class SelectList {
  private final ExpressionTyper typer;
  private final Scope scope;
  private final List<BoundSource> sources;
  private final Optional<List<KeyExpression>> partitioning;
  private final Map<String, KeyExpression> joinKeys;
  private final ResultNames names;

  /**
   * Makes one.
   *
   * @param partitioning the key that PARTITION BY gives, if it does
   * @param joinKeys the expressions that joins gave sources for a key, by the sources' aliases
   */
  SelectList(
      ExpressionTyper typer,
      Scope scope,
      List<BoundSource> sources,
      Optional<List<KeyExpression>> partitioning,
      Map<String, KeyExpression> joinKeys,
      ResultNames names) {
    this.typer = typer;
    this.scope = scope;
    this.sources = sources;
    this.partitioning = partitioning;
    this.joinKeys = Map.copyOf(joinKeys);
    this.names = names;
  }

  /** The columns of all items. */
  List<SelectedItem> expand(List<SelectItem> items) {
    return Errors.map(items, this::expand).stream().flatMap(List::stream).toList();
  }

  private List<SelectedItem> expand(SelectItem item) {
    if (item instanceof AllColumns star) {
      return star(star);
    }
    if (item instanceof AllFields fields) {
      return fields(fields);
    }
    return List.of(single((SingleColumn) item));
  }

  private SelectedItem single(SingleColumn item) {
    Identifier alias = item.alias();
    if (alias != null && PseudoColumns.isReserved(alias.text())) {
      throw NameErrors.reservedAlias(alias);
    }
    TypedExpression value = typer.type(item.expression(), scope);
    String name = alias == null ? name(item.expression()) : alias.text();
    if (PseudoColumns.isReserved(name)) {
      throw NameErrors.pseudoColumnSelected(item.span(), name);
    }
    return new SelectedItem(name, value, item.span());
  }

  private String name(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return columnName(scope.visible(reference));
    }
    return expression instanceof Dereference field
        ? names.forField(field.field().text())
        : names.generated();
  }

  /** A pseudo column counts as one that all sources have. */
  private String columnName(Scope.Visible column) {
    long homonyms = scope.columns().stream().filter(c -> c.name().equals(column.name())).count();
    boolean pseudo = column.column().role() == Column.Role.PSEUDO;
    return sources.size() > 1 && (homonyms > 1 || pseudo) ? column.column().name() : column.name();
  }

  private List<SelectedItem> fields(AllFields item) {
    TypedExpression struct = typer.type(item.struct(), scope);
    if (!(struct.type() instanceof SqlType.Struct type)) {
      throw TypeErrors.notStruct(item.struct().span(), struct.type());
    }
    return type.fields().stream()
        .map(
            field ->
                new SelectedItem(
                    field.name(),
                    new StructField(struct, field.name(), field.type(), item.span()),
                    item.span()))
        .toList();
  }

  private List<SelectedItem> star(AllColumns star) {
    Identifier qualifier = star.qualifier();
    List<BoundSource> wanted =
        sources.stream()
            .filter(s -> qualifier == null || s.alias().equals(qualifier.text()))
            .toList();
    if (wanted.isEmpty() && qualifier != null) {
      throw NameErrors.unknownQualifier(
          qualifier, sources.stream().map(BoundSource::alias).toList());
    }
    List<SelectedItem> items = new ArrayList<>();
    if (qualifier == null) {
      scope.columns().stream()
          .filter(column -> column.source().isEmpty() && column.column().isKey())
          .forEach(key -> items.add(synthetic(key.column(), star.span())));
    }
    if (partitioning.isPresent()) {
      partitioning.get().forEach(key -> items.add(key(key, star.span())));
      wanted.forEach(source -> addRekeyed(source, partitioning.get(), star.span(), items));
    } else {
      wanted.forEach(source -> addColumns(source, star.span(), items));
    }
    return items;
  }

  private static SelectedItem synthetic(Column key, Span span) {
    return new SelectedItem(key.name(), new ColumnValue(key, span), span);
  }

  private static SelectedItem key(KeyExpression key, Span span) {
    return new SelectedItem(key.name(), key.value(), span);
  }

  /** Key columns, in a join the bounds of the window, value columns. */
  private void addColumns(BoundSource source, Span span, List<SelectedItem> items) {
    add(source, Column.Role.KEY, null, span, items);
    if (sources.size() > 1) {
      for (BoundSource.Item item : source.columns()) {
        if (PseudoColumns.isWindowBound(item.name())) {
          items.add(item(item, span));
        }
      }
    }
    add(source, Column.Role.VALUE, null, span, items);
  }

  /** Value columns, in a join also the pseudo columns, then what was the key before. */
  private void addRekeyed(
      BoundSource source, List<KeyExpression> keys, Span span, List<SelectedItem> items) {
    List<String> taken = keys.stream().map(KeyExpression::name).toList();
    add(source, Column.Role.VALUE, taken, span, items);
    if (sources.size() > 1) {
      add(source, Column.Role.PSEUDO, taken, span, items);
    }
    add(source, Column.Role.KEY, taken, span, items);
    KeyExpression joinKey = joinKeys.get(source.alias());
    if (joinKey != null) {
      items.add(key(joinKey, span));
    }
  }

  private static void add(
      BoundSource source,
      Column.Role role,
      @Nullable List<String> without,
      Span span,
      List<SelectedItem> items) {
    for (BoundSource.Item item : source.columns()) {
      Column.Role own =
          item.column().role() == Column.Role.HEADER ? Column.Role.VALUE : item.column().role();
      if (own == role && (without == null || !without.contains(item.column().name()))) {
        items.add(item(item, span));
      }
    }
  }

  private static SelectedItem item(BoundSource.Item item, Span span) {
    return new SelectedItem(item.column().name(), new ColumnValue(item.column(), span), span);
  }
}
