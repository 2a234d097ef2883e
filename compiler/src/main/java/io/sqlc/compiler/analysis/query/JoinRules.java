package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.JoinErrors;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.List;
import java.util.OptionalInt;

/** Which joins exist (semantics reference, sections 8 and 9). */
final class JoinRules {
  private final Errors errors = new Errors();

  /** Refuses all joins of a relation that do not exist. */
  static void check(BoundRelation relation) {
    JoinRules rules = new JoinRules();
    rules.errors.check(() -> refuseKafkaValues(relation));
    rules.checkAll(relation);
    rules.errors.throwIfAny();
  }

  private void checkAll(BoundRelation relation) {
    if (!(relation instanceof BoundJoin join)) {
      return;
    }
    checkAll(join.left());
    errors.check(() -> check(join));
    errors.check(() -> refusePartitions(join));
  }

  /** Refuses a join that does not exist. */
  private static void check(BoundJoin join) {
    boolean leftTable = join.left().kind() == DataSource.Kind.TABLE;
    boolean rightTable = join.right().kind() == DataSource.Kind.TABLE;
    if (leftTable && !rightTable) {
      throw JoinErrors.tableStream(join.right().span(), leftmost(join), join.right().source());
    }
    if (join.within() != null && rightTable) {
      throw JoinErrors.withinForbidden(join.within().span());
    }
    refuseWindows(join);
    if (!rightTable) {
      if (join.within() == null) {
        throw JoinErrors.withinMissing(join.right().span());
      }
      return;
    }
    if (!isKey(join.rightKey(), join.right())) {
      throw JoinErrors.notPrimaryKey(
          join.rightKey().span(), join.right().source(), keyNames(join.right()));
    }
    boolean oneSided = join.type() == JoinType.INNER || join.type() == JoinType.LEFT;
    if (!leftTable && !oneSided) {
      throw JoinErrors.streamTableKind(join.right().span(), join.type().name());
    }
    if (leftTable && JoinKeys.isForeignKey(join)) {
      if (join.left() instanceof BoundJoin) {
        throw JoinErrors.foreignKeyInChain(join.leftKey().span(), join.right().source());
      }
      if (!oneSided) {
        throw JoinErrors.foreignKeyKind(join.right().span(), join.type().name());
      }
    }
  }

  /** Whether an expression is the one key column of a source. */
  static boolean isKey(TypedExpression expression, BoundSource source) {
    List<Column> key = source.key();
    return key.size() == 1
        && expression instanceof ColumnValue value
        && value.column().equals(key.get(0));
  }

  private static void refuseWindows(BoundJoin join) {
    DataSource left = leftmost(join);
    DataSource right = join.right().source();
    if (left.window().isEmpty() && right.window().isEmpty()) {
      return;
    }
    boolean meet =
        left.window().isPresent()
            && right.window().isPresent()
            && isSession(left) == isSession(right);
    if (!meet) {
      throw JoinErrors.windows(join.right().span(), windows(left), windows(right));
    }
    BoundSource first = join.left().sources().get(0);
    if (!isKey(join.leftKey(), first)) {
      throw JoinErrors.windowedRekey(join.leftKey().span(), left.name());
    }
    if (!isKey(join.rightKey(), join.right())) {
      throw JoinErrors.windowedRekey(join.rightKey().span(), right.name());
    }
    if (!left.window().equals(right.window()) && !isReserialized(left)) {
      throw JoinErrors.windowedRekey(join.right().span(), right.name());
    }
  }

  private static void refuseKafkaValues(BoundRelation relation) {
    List<String> sources =
        relation.sources().stream()
            .map(BoundSource::source)
            .filter(source -> source.valueFormat().format() == Format.KAFKA)
            .map(source -> SqlName.quoteIfNeeded(source.name()))
            .toList();
    if (!sources.isEmpty() && relation instanceof BoundJoin join) {
      throw JoinErrors.kafkaFormat(join.right().span(), sources);
    }
  }

  private static void refusePartitions(BoundJoin join) {
    DataSource left = leftmost(join);
    DataSource right = join.right().source();
    OptionalInt leftPartitions = left.topic().partitions();
    OptionalInt rightPartitions = right.topic().partitions();
    if (!JoinKeys.isForeignKey(join)
        && leftPartitions.isPresent()
        && rightPartitions.isPresent()
        && leftPartitions.getAsInt() != rightPartitions.getAsInt()) {
      throw JoinErrors.partitions(
          join.right().span(), left, leftPartitions.getAsInt(), right, rightPartitions.getAsInt());
    }
  }

  private static DataSource leftmost(BoundJoin join) {
    return join.left().sources().get(0).source();
  }

  /** Keys in these formats are written anew before a join, whatever their windows are. */
  private static boolean isReserialized(DataSource source) {
    return switch (source.keyFormat().format()) {
      case AVRO, JSON_SR, PROTOBUF -> true;
      case NONE, KAFKA, DELIMITED, JSON, PROTOBUF_NOSR -> false;
    };
  }

  private static boolean isSession(DataSource source) {
    return source.window().map(w -> w.type() == KeyWindow.Type.SESSION).orElse(false);
  }

  private static String windows(DataSource source) {
    return source.window().map(w -> w.type() + " windowed").orElse("not windowed");
  }

  private static List<String> keyNames(BoundSource source) {
    return source.columns().stream()
        .filter(item -> item.column().isKey())
        .map(item -> SqlName.quoteIfNeeded(item.name()))
        .toList();
  }
}
