package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.KeyErrors;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.query.BoundQuery.ResultColumn;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.ir.ExpressionText;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the key columns of a result from its value columns (semantics reference, section 3). */
final class KeyRules {
  private final String sink;
  private final Span select;
  private final List<SelectedItem> items;

  KeyRules(String sink, Span select, List<SelectedItem> items) {
    this.sink = sink;
    this.select = select;
    this.items = items;
  }

  /**
   * What can be a key column of the result.
   *
   * @param text as the query can write it
   * @param value what an item must be to be it
   */
  record Key(String text, TypedExpression value) {}

  /** The result where all keys must be selected, in their order. */
  List<ResultColumn> all(List<Key> keys, KeyErrors.Reason reason) {
    Errors errors = new Errors();
    List<SelectedItem> keyItems = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Key key : keys) {
      List<SelectedItem> found = selected(key);
      if (found.isEmpty()) {
        missing.add(key.text());
      } else {
        refuseRepetition(key, found, errors);
        keyItems.add(found.get(0));
      }
    }
    if (!missing.isEmpty()) {
      List<String> all = keys.stream().map(Key::text).toList();
      errors.add(KeyErrors.allNeeded(select, sink, reason, all, missing));
    }
    return result(keyItems, errors);
  }

  /** The result of a join, where the first candidate that is selected is the key. */
  List<ResultColumn> first(List<Key> candidates, TypedExpression key) {
    Errors errors = new Errors();
    for (Key candidate : candidates) {
      List<SelectedItem> found = selected(candidate);
      if (!found.isEmpty()) {
        refuseRepetition(candidate, found, errors);
        List<ResultColumn> columns = result(found.subList(0, 1), errors);
        ResultColumn first = columns.get(0);
        columns.set(0, new ResultColumn(first.target(), key, first.span()));
        return columns;
      }
    }
    errors.add(KeyErrors.oneNeeded(select, sink, candidates.stream().map(Key::text).toList()));
    return result(List.of(), errors);
  }

  /** The result of a join whose key no source column holds. */
  List<ResultColumn> synthetic(Key key) {
    Errors errors = new Errors();
    List<SelectedItem> found = selected(key);
    if (found.isEmpty()) {
      errors.add(KeyErrors.syntheticNeeded(select, sink, key.text()));
      return result(List.of(), errors);
    }
    refuseRepetition(key, found, errors);
    return result(found.subList(0, 1), errors);
  }

  private List<SelectedItem> selected(Key key) {
    return items.stream().filter(i -> ExpressionText.same(i.value(), key.value())).toList();
  }

  private static void refuseRepetition(Key key, List<SelectedItem> found, Errors errors) {
    if (found.size() > 1) {
      SelectedItem last = found.get(found.size() - 1);
      List<String> names = found.stream().map(SelectedItem::name).toList();
      boolean oneName = names.stream().distinct().count() == 1;
      errors.add(
          oneName
              ? NameErrors.duplicateColumn(last.span(), names.get(0), found.get(0).span())
              : KeyErrors.selectedTwice(last.span(), key.text(), names, found.get(0).span()));
    }
  }

  private List<ResultColumn> result(List<SelectedItem> keys, Errors errors) {
    List<ResultColumn> columns = new ArrayList<>();
    for (SelectedItem key : keys) {
      Column target = Column.key(key.name(), key.value().type());
      columns.add(new ResultColumn(target, key.value(), key.span()));
    }
    for (SelectedItem item : items) {
      if (!keys.contains(item)) {
        Column target = Column.value(item.name(), item.value().type());
        columns.add(new ResultColumn(target, item.value(), item.span()));
      }
    }
    if (!errors.any() && columns.size() == keys.size()) {
      errors.add(KeyErrors.noValueColumns(select));
    }
    if (!errors.any()) {
      refuseHomonyms(columns, errors);
    }
    errors.throwIfAny();
    return columns;
  }

  private static void refuseHomonyms(List<ResultColumn> columns, Errors errors) {
    Map<String, ResultColumn> seen = new HashMap<>();
    for (ResultColumn column : columns) {
      String name = column.target().name();
      ResultColumn first = seen.putIfAbsent(name, column);
      if (first != null) {
        boolean inOrder = first.span().start() <= column.span().start();
        errors.add(
            NameErrors.duplicateColumn(
                inOrder ? column.span() : first.span(),
                name,
                inOrder ? first.span() : column.span()));
      }
    }
  }
}
