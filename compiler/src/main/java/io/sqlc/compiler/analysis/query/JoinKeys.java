package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of the key of a relation's rows (semantics reference, sections 3 and 9). */
public final class JoinKeys {
  private JoinKeys() {}

  /**
   * The columns that hold the key, the left ones first. There are none after FULL JOIN, after a
   * join on two expressions, and for a source without a key or with a key of several columns.
   */
  public static List<Column> holders(BoundRelation relation) {
    if (!(relation instanceof BoundJoin join)) {
      List<Column> key = ((BoundSource) relation).key();
      return key.size() == 1 ? key : List.of();
    }
    List<Column> left = holders(join.left());
    if (isForeignKey(join)) {
      return left;
    }
    if (join.type() == JoinType.FULL) {
      return List.of();
    }
    List<Column> holders = new ArrayList<>();
    if (isHeld(join.leftKey(), left)) {
      holders.addAll(left);
    } else {
      column(join.leftKey()).ifPresent(holders::add);
    }
    column(join.rightKey()).ifPresent(holders::add);
    return holders;
  }

  /** Whether the rows of a relation have this for their key already. */
  public static boolean isKeyOf(TypedExpression expression, BoundRelation relation) {
    return isHeld(expression, holders(relation));
  }

  /** Whether a join of two tables is one on a foreign key. */
  public static boolean isForeignKey(BoundJoin join) {
    return join.left().kind() == DataSource.Kind.TABLE
        && join.right().kind() == DataSource.Kind.TABLE
        && !isKeyOf(join.leftKey(), join.left());
  }

  private static boolean isHeld(TypedExpression expression, List<Column> holders) {
    return column(expression).map(holders::contains).orElse(false);
  }

  private static Optional<Column> column(TypedExpression expression) {
    return expression instanceof ColumnValue value ? Optional.of(value.column()) : Optional.empty();
  }
}
