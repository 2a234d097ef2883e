package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.Arguments2;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.state.StateForms;
import java.util.List;

/** OBJ_COL_ARG. */
@SqlAggregate(name = "OBJ_COL_ARG", description = "The first column of rows without a NULL.")
public final class ObjColArg {
  private ObjColArg() {}

  @Overload(value = "OBJ_COL_ARG(INT first, ANY... others)", returns = "ARRAY<INT>")
  public static Aggregate<Arguments2<Integer, List<Object>>, List<Integer>, List<Integer>>
      collect() {
    return FirstColumn.of(
        StateForms.INT,
        row -> row.first() != null && !row.second().contains(null),
        Arguments2::first);
  }
}
