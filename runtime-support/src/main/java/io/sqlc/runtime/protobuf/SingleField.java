package io.sqlc.runtime.protobuf;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages of one field, which are read and written as its value alone: keys of one column. */
public final class SingleField {
  private SingleField() {}

  /**
   * Reads the value.
   *
   * @param absent the value where the field is not there
   * @param more reads the value, or more of it: what was read before, the reader, what is read now
   */
  public static <T> MessageReader<T> reader(
      MessageColumns.Column column,
      Function<ProtobufReader, @Nullable T> absent,
      BiFunction<@Nullable T, ProtobufReader, @Nullable T> more) {
    return new MessageReader<>(MessageColumns.of(column)) {
      @Override
      protected @Nullable T read(ProtobufReader in) {
        T value = absent.apply(in);
        while (in.nextColumn() != ProtobufReader.END) {
          value = more.apply(value, in);
        }
        return value;
      }
    };
  }

  /** Writes the value. */
  public static <T> MessageWriter<T> writer(
      MessageColumns.Column column, BiConsumer<ProtobufWriter, T> write) {
    return new MessageWriter<>(MessageColumns.of(column)) {
      @Override
      protected void write(T value, ProtobufWriter out) {
        out.column(0);
        write.accept(out, value);
      }
    };
  }
}
