package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the rows with the greatest first columns, the greatest first, as structs. */
record TopRows<T extends Comparable<T>, R extends Struct>(
    StateForm<List<R>> state, StructMaker<R> maker, Ranking<R> ranking)
    implements Aggregate<Arguments2<@Nullable T, List<@Nullable Object>>, List<R>, List<R>> {

  TopRows(StateForm<R> row, StructMaker<R> maker, int most) {
    this(
        StateForms.present(StateForms.list(row)),
        maker,
        new Ranking<>(Comparator.comparing(TopRows::<T>sortColumn), most, false));
  }

  // The compiler gives the struct its fields.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T sortColumn(Struct row) {
    return (T) Objects.requireNonNull(row.field(0));
  }

  @Override
  public List<R> initial() {
    return List.of();
  }

  @Override
  public List<R> add(List<R> state, Arguments2<@Nullable T, List<@Nullable Object>> row) {
    T sortColumn = row.first();
    if (sortColumn == null) {
      return state;
    }
    List<@Nullable Object> fields = new ArrayList<>();
    fields.add(sortColumn);
    fields.addAll(row.second());
    return ranking.with(state, maker.make(fields));
  }

  @Override
  public List<R> result(List<R> state) {
    return state;
  }

  @Override
  public List<R> merge(List<R> earlier, List<R> later) {
    List<R> both = earlier;
    for (R row : later) {
      both = ranking.with(both, row);
    }
    return both;
  }
}
