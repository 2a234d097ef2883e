package io.sqlc.runtime.state;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The form of a row in state stores, changelogs and repartition topics. Generated code writes and
 * reads the columns in the same order:
 *
 * <pre>{@code
 * final class PaymentsState extends StateSerde<Payments> {
 *   PaymentsState() {
 *     super("ID BIGINT", "TAGS ARRAY<STRING>");
 *   }
 *
 *   protected void write(Payments row, StateWriter out) {
 *     out.writeBigint(row.id());
 *     out.writeArray(row.tags(), StateWriter::writeString);
 *   }
 *
 *   protected Payments read(StateReader in) {
 *     return new Payments(in.readBigint(), in.readArray(StateReader::readString));
 *   }
 * }
 * }</pre>
 *
 * <p>One instance may serve any number of threads: each thread has its own buffer, reused from row
 * to row. Equal rows have equal bytes (but for the order of maps), so that it may serve keys too.
 */
public abstract class StateSerde<T> implements Serde<T> {
  private final StateLayout layout;
  private final ThreadLocal<StateWriter> writers;
  private final Serializer<T> serializer = (topic, row) -> serialize(row);
  private final Deserializer<T> deserializer = (topic, bytes) -> deserialize(bytes);

  /**
   * A serde of rows.
   *
   * @param columns name and type of each column as SQL: {@code AMOUNT DECIMAL(10, 2)}. A row that
   *     was written with other columns is refused, unless they are the first of these
   */
  protected StateSerde(String... columns) {
    this.layout = new StateLayout(columns);
    this.writers = ThreadLocal.withInitial(() -> new StateWriter(layout));
  }

  /** Writes all columns in their order. */
  protected abstract void write(T row, StateWriter out);

  /** Reads all columns in their order. */
  protected abstract T read(StateReader in);

  @Override
  public final Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public final Deserializer<T> deserializer() {
    return deserializer;
  }

  private byte @Nullable [] serialize(@Nullable T row) {
    if (row == null) {
      return null;
    }
    StateWriter out = writers.get();
    out.beginRow();
    write(row, out);
    return out.endRow();
  }

  private @Nullable T deserialize(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      StateReader in = new StateReader(bytes, layout);
      T row = read(in);
      in.endRow();
      return row;
    } catch (UnreadableStateException e) {
      throw e;
    } catch (IndexOutOfBoundsException e) {
      throw UnreadableStateException.endsEarly(bytes);
    } catch (RuntimeException e) {
      throw UnreadableStateException.ofBrokenValue(bytes, e);
    }
  }
}
