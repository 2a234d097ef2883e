package io.sqlc.runtime.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The forms of SQL values and of collections. All of them can be null. */
public final class StateForms {
  public static final StateForm<@Nullable Boolean> BOOLEAN =
      of("BOOLEAN", StateWriter::writeBoolean, StateReader::readBoolean);
  public static final StateForm<@Nullable Integer> INT =
      of("INT", StateWriter::writeInt, StateReader::readInt);
  public static final StateForm<@Nullable Long> BIGINT =
      of("BIGINT", StateWriter::writeBigint, StateReader::readBigint);
  public static final StateForm<@Nullable Double> DOUBLE =
      of("DOUBLE", StateWriter::writeDouble, StateReader::readDouble);
  public static final StateForm<@Nullable String> STRING =
      of("STRING", StateWriter::writeString, StateReader::readString);
  public static final StateForm<@Nullable Bytes> BYTES =
      of("BYTES", StateWriter::writeBytes, StateReader::readBytes);

  /** In days since the epoch. */
  public static final StateForm<@Nullable Integer> DATE =
      of("DATE", StateWriter::writeDate, StateReader::readDate);

  /** In milliseconds of the day. */
  public static final StateForm<@Nullable Integer> TIME =
      of("TIME", StateWriter::writeTime, StateReader::readTime);

  /** In milliseconds since the epoch. */
  public static final StateForm<@Nullable Long> TIMESTAMP =
      of("TIMESTAMP", StateWriter::writeTimestamp, StateReader::readTimestamp);

  /** A number with its own scale, whatever the type that it came from. */
  public static final StateForm<@Nullable BigDecimal> NUMBER =
      of("DECIMAL", StateWriter::writeDecimal, StateReader::readDecimal);

  private StateForms() {}

  /**
   * A form of two methods.
   *
   * @param write writes one value, by one call of the writer; whether it gets null is up to {@code
   *     S}
   */
  public static <S extends @Nullable Object> StateForm<S> of(
      String description, BiConsumer<StateWriter, S> write, Function<StateReader, S> read) {
    return new StateForm<>() {
      @Override
      public String description() {
        return description;
      }

      @Override
      public void write(StateWriter out, S value) {
        write.accept(out, value);
      }

      @Override
      public S read(StateReader in) {
        return read.apply(in);
      }

      @Override
      public String toString() {
        return description;
      }
    };
  }

  /**
   * A form of values that are written as others. Both functions get null where {@code form} has it.
   */
  public static <T extends @Nullable Object, S extends @Nullable Object> StateForm<T> mapped(
      StateForm<S> form, Function<T, S> written, Function<S, T> read) {
    return of(
        form.description(),
        (out, value) -> form.write(out, written.apply(value)),
        in -> read.apply(form.read(in)));
  }

  /** DECIMAL. Its values are written and read as they are, in another scale as well. */
  public static StateForm<@Nullable BigDecimal> decimal(int precision, int scale) {
    return of(
        "DECIMAL(" + precision + ", " + scale + ")",
        StateWriter::writeDecimal,
        StateReader::readDecimal);
  }

  /** A form without NULL: of a state that is never null. Reading NULL is refused. */
  public static <S> StateForm<S> present(StateForm<@Nullable S> form) {
    return of(form.description(), form::write, in -> found(form.read(in), form.description()));
  }

  /** The form of a column that rows may be stored without: of these {@code missing} is read. */
  public static <S extends @Nullable Object> StateForm<S> orElse(
      StateForm<S> form, Supplier<S> missing) {
    return of(
        form.description(), form::write, in -> in.lacksNext() ? missing.get() : form.read(in));
  }

  /**
   * A value of several parts, never null.
   *
   * @param size the number of parts
   * @param write writes all of them, in their order
   * @param read reads them in the same order
   */
  public static <S> StateForm<S> struct(
      String description,
      int size,
      BiConsumer<StateWriter, S> write,
      Function<StateReader, S> read) {
    return of(
        description,
        (out, value) -> out.writeStruct(value, size, write),
        in -> found(in.readStruct(size, read), description));
  }

  /** A list, which can be null. */
  public static <E extends @Nullable Object> StateForm<@Nullable List<E>> list(
      StateForm<E> element) {
    return of(
        "ARRAY<" + element.description() + ">",
        (out, list) -> out.writeArray(list, element::write),
        in -> in.readArray(element::read));
  }

  /** A set in the order of its iteration, which can be null. */
  public static <E extends @Nullable Object> StateForm<@Nullable Set<E>> set(StateForm<E> element) {
    return of(
        "ARRAY<" + element.description() + ">",
        (out, set) -> out.writeArray(listOf(set), element::write),
        in -> setOf(in.readArray(element::read)));
  }

  /** A map in the order of its iteration, which can be null. */
  public static <K extends @Nullable Object, V extends @Nullable Object>
      StateForm<@Nullable Map<K, V>> map(StateForm<K> key, StateForm<V> value) {
    return of(
        "MAP<" + key.description() + ", " + value.description() + ">",
        (out, map) -> out.writeMap(map, key::write, value::write),
        in -> in.readMap(key::read, value::read));
  }

  private static <S> S found(@Nullable S state, String description) {
    if (state == null) {
      throw UnreadableStateException.withoutValue(description);
    }
    return state;
  }

  private static <E extends @Nullable Object> @Nullable List<E> listOf(@Nullable Set<E> elements) {
    return elements == null ? null : new ArrayList<>(elements);
  }

  private static <E extends @Nullable Object> @Nullable Set<E> setOf(@Nullable List<E> elements) {
    return elements == null ? null : new LinkedHashSet<>(elements);
  }
}
