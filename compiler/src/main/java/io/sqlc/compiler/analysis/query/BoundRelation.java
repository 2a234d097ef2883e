package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.ast.JoinWithin;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query reads, every name in it known. Derived tables will be a further kind. */
public sealed interface BoundRelation {

  /** The streams and tables in the order of the text. */
  List<BoundSource> sources();

  /** Whether its rows are events or states. */
  DataSource.Kind kind();

  /** Where it stands. */
  Span span();

  /** All columns that expressions over it can read. */
  default List<Scope.Visible> visible() {
    List<Scope.Visible> columns = new ArrayList<>();
    for (BoundSource source : sources()) {
      source.columns().forEach(column -> columns.add(column.visible(source.alias())));
    }
    return columns;
  }

  /**
   * A stream or table.
   *
   * @param alias the name by which the query calls it
   * @param columns its columns, key first, then its pseudo columns
   */
  record BoundSource(DataSource source, String alias, List<Item> columns, Span span)
      implements BoundRelation {
    public BoundSource {
      columns = List.copyOf(columns);
    }

    /**
     * A column in the query.
     *
     * @param name its name in the source
     * @param column how it is called in the rows of the query
     */
    public record Item(String name, Column column) {
      Scope.Visible visible(String alias) {
        return new Scope.Visible(alias, name, column);
      }
    }

    @Override
    public List<BoundSource> sources() {
      return List.of(this);
    }

    @Override
    public DataSource.Kind kind() {
      return source.kind();
    }

    /** Its key columns as they are called in the rows of the query. */
    public List<Column> key() {
      return columns.stream().map(Item::column).filter(Column::isKey).toList();
    }
  }

  /**
   * A join. The right side is one source, as chains lean to the left.
   *
   * @param leftKey the side of the condition that reads the left relation
   * @param rightKey the side that reads the right source; of the same type
   * @param within the WITHIN clause, or null
   */
  record BoundJoin(
      JoinType type,
      BoundRelation left,
      BoundSource right,
      TypedExpression leftKey,
      TypedExpression rightKey,
      @Nullable JoinWithin within,
      Span span)
      implements BoundRelation {

    @Override
    public List<BoundSource> sources() {
      return Stream.concat(left.sources().stream(), Stream.of(right)).toList();
    }

    @Override
    public DataSource.Kind kind() {
      return left.kind();
    }
  }
}
