package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.query.BoundRelation;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.analysis.query.JoinKeys;
import io.sqlc.compiler.ast.JoinWithin;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns chains of joins into operators, with the re-keying below them. */
final class JoinPlanner {
  private final Function<BoundSource, PlanNode> scans;
  private final Set<String> taken = new HashSet<>();

  private JoinPlanner(BoundRelation all, Function<BoundSource, PlanNode> scans) {
    this.scans = scans;
    all.visible().forEach(visible -> taken.add(visible.column().name()));
  }

  /**
   * The plan of what a query reads.
   *
   * @param synthetic the name of the key that the last join makes up, if it does
   * @param scans the plan of one source
   */
  static PlanNode plan(
      BoundRelation from, Optional<String> synthetic, Function<BoundSource, PlanNode> scans) {
    JoinPlanner planner = new JoinPlanner(from, scans);
    synthetic.ifPresent(planner.taken::add);
    return planner.relation(from, synthetic);
  }

  private PlanNode relation(BoundRelation relation, Optional<String> synthetic) {
    if (relation instanceof BoundJoin join) {
      return join(join, synthetic);
    }
    return scans.apply((BoundSource) relation);
  }

  private PlanNode join(BoundJoin join, Optional<String> synthetic) {
    PlanNode left = relation(join.left(), Optional.empty());
    PlanNode right = scans.apply(join.right());
    if (JoinKeys.isForeignKey(join)) {
      TypedExpression foreignKey = InputColumns.of(left).bind(join.leftKey());
      return new ForeignKeyJoin(left, right, join.type(), foreignKey);
    }
    PlanNode keyedLeft = keyed(left, join.left(), join.leftKey());
    PlanNode keyedRight = keyed(right, join.right(), join.rightKey());
    Column key = key(join, synthetic, keyedLeft, keyedRight);
    if (left.kind() == DataSource.Kind.TABLE) {
      return new TableTableJoin(keyedLeft, keyedRight, join.type(), key);
    }
    if (right.kind() == DataSource.Kind.TABLE) {
      return new StreamTableJoin(keyedLeft, keyedRight, join.type(), key);
    }
    JoinWindow window = window(Objects.requireNonNull(join.within()));
    return new StreamStreamJoin(keyedLeft, keyedRight, join.type(), window, key);
  }

  private static JoinWindow window(JoinWithin within) {
    return new JoinWindow(
        within.before().toDuration(),
        within.after().toDuration(),
        Optional.ofNullable(within.grace()).map(grace -> grace.toDuration()));
  }

  /** The key under the name of the side that always has it; under one made up where none has. */
  private Column key(BoundJoin join, Optional<String> synthetic, PlanNode left, PlanNode right) {
    Column ofLeft = left.schema().key().get(0);
    if (synthetic.isPresent()) {
      return Column.key(synthetic.get(), ofLeft.type());
    }
    return switch (join.type()) {
      case INNER, LEFT -> ofLeft;
      case RIGHT -> right.schema().key().get(0);
      case FULL -> Column.key(unused(join.right().alias() + "_ROWKEY"), ofLeft.type());
    };
  }

  /** One side of a join, re-keyed unless it has the key already. */
  private PlanNode keyed(PlanNode side, BoundRelation relation, TypedExpression key) {
    List<Column> now = side.schema().key();
    if (now.size() == 1 && JoinKeys.isKeyOf(key, relation)) {
      return side;
    }
    TypedExpression value = InputColumns.of(side).bind(key);
    String name =
        value instanceof ColumnValue column
            ? column.column().name()
            : unused(relation.sources().get(0).alias() + "_KSQL_COL");
    return new Rekey(side, List.of(new Assignment(Column.key(name, key.type()), value)));
  }

  private String unused(String base) {
    String name = base + "_0";
    for (int i = 1; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
