package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.KeyErrors;
import io.sqlc.compiler.analysis.expression.Scope;
import io.sqlc.compiler.analysis.query.BoundQuery.KeyExpression;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundJoin;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the key of a result is, by the shape of the query. */
final class ResultKey {
  private static final String SYNTHETIC = "ROWKEY";

  private ResultKey() {}

  /** The result of a query without GROUP BY. */
  static List<ResultColumn> select(
      KeyRules rules, BoundRelation from, Optional<List<KeyExpression>> partitioning) {
    if (partitioning.isPresent()) {
      return rules.all(
          partitioning.get().stream()
              .map(key -> new KeyRules.Key(key.value().span().text(), key.value()))
              .toList(),
          KeyErrors.Reason.PARTITION_BY);
    }
    if (from instanceof BoundJoin join) {
      return join(rules, join);
    }
    BoundSource source = from.sources().get(0);
    return rules.all(keys(source, false), KeyErrors.Reason.SOURCE_KEY);
  }

  /** The result of a query with GROUP BY. */
  static List<ResultColumn> group(
      KeyRules rules, List<Expression> groupBy, List<TypedExpression> grouping) {
    List<KeyRules.Key> keys = new ArrayList<>();
    for (int i = 0; i < grouping.size(); i++) {
      keys.add(new KeyRules.Key(groupBy.get(i).span().text(), grouping.get(i)));
    }
    return rules.all(keys, KeyErrors.Reason.GROUP_BY);
  }

  /** The key column that a join makes up where no source column holds its key. */
  static Optional<Scope.Visible> synthetic(BoundRelation from) {
    if (!(from instanceof BoundJoin join)
        || JoinKeys.isForeignKey(join)
        || !candidates(join).isEmpty()) {
      return Optional.empty();
    }
    List<String> taken =
        from.sources().stream()
            .flatMap(source -> source.source().schema().columns().stream())
            .map(Column::name)
            .toList();
    String name = SYNTHETIC;
    for (int i = 1; taken.contains(name); i++) {
      name = SYNTHETIC + "_" + i;
    }
    return Optional.of(new Scope.Visible("", name, Column.key(name, join.leftKey().type())));
  }

  /** The keys that sources get for a join on expressions, by their aliases. */
  static Map<String, KeyExpression> internal(BoundRelation from) {
    Map<String, KeyExpression> keys = new HashMap<>();
    if (from instanceof BoundJoin join) {
      if (join.left() instanceof BoundSource left) {
        addInternal(keys, left, join.leftKey());
      }
      addInternal(keys, join.right(), join.rightKey());
    }
    return keys;
  }

  private static void addInternal(
      Map<String, KeyExpression> keys, BoundSource source, TypedExpression key) {
    if (!(key instanceof ColumnValue)) {
      keys.put(source.alias(), new KeyExpression(source.alias() + "_KSQL_COL_0", key));
    }
  }

  private static List<ResultColumn> join(KeyRules rules, BoundJoin join) {
    if (JoinKeys.isForeignKey(join)) {
      return rules.all(keys(join.left().sources().get(0), true), KeyErrors.Reason.PRIMARY_KEY);
    }
    Optional<Scope.Visible> synthetic = synthetic(join);
    if (synthetic.isPresent()) {
      Column column = synthetic.get().column();
      return rules.synthetic(new KeyRules.Key(column.name(), new ColumnValue(column, join.span())));
    }
    return rules.first(candidates(join), join.leftKey());
  }

  /** The columns that hold the key, as the query can write them. */
  private static List<KeyRules.Key> candidates(BoundJoin join) {
    List<Scope.Visible> visible = join.visible();
    List<KeyRules.Key> keys = new ArrayList<>();
    for (Column holder : JoinKeys.holders(join)) {
      visible.stream()
          .filter(column -> column.column().equals(holder))
          .findFirst()
          .map(column -> new KeyRules.Key(column.qualified(), new ColumnValue(holder, join.span())))
          .ifPresent(keys::add);
    }
    return keys;
  }

  private static List<KeyRules.Key> keys(BoundSource source, boolean qualified) {
    List<KeyRules.Key> keys = new ArrayList<>();
    Span span = source.span();
    for (BoundSource.Item item : source.columns()) {
      if (item.column().isKey()) {
        String name = SqlName.quoteIfNeeded(item.name());
        String text = qualified ? SqlName.quoteIfNeeded(source.alias()) + "." + name : name;
        keys.add(new KeyRules.Key(text, new ColumnValue(item.column(), span)));
      }
    }
    return keys;
  }
}
