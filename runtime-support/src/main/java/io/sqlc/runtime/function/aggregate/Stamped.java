package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value and its place among all values in the order of processing. When sessions become one, the
 * order of their times need not be the order in which their records came.
 */
public record Stamped<T>(long place, @Nullable T value) {

  /** How it is stored; it can be null. */
  @SuppressWarnings("NullAway") // NullAway does not look into type arguments.
  static <T> StateForm<@Nullable Stamped<T>> form(StateForm<T> value) {
    return StateForms.of(
        "STRUCT<PLACE BIGINT, VALUE " + value.description() + ">",
        (out, stamped) ->
            out.writeStruct(
                stamped,
                2,
                (fields, present) -> {
                  fields.writeBigint(present.place);
                  value.write(fields, present.value);
                }),
        in ->
            in.readStruct(
                2,
                fields ->
                    new Stamped<>(
                        Objects.requireNonNull(fields.readBigint()), value.read(fields))));
  }
}
