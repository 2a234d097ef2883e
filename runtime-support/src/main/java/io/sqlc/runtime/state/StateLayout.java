package io.sqlc.runtime.state;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The columns of a row, with a fingerprint of each number of columns from the first. */
final class StateLayout {
  private static final Logger LOG = LoggerFactory.getLogger("io.sqlc.job");

  /** How many bytes {@link #begins} compares: version, number of columns, fingerprint. */
  static final int BEGINNING = 6;

  private final List<String> columns;
  private final int[] fingerprints;

  /**
   * How rows of all these columns begin; negative, which none does, where that takes more bytes.
   */
  private final long beginning;

  private final AtomicBoolean toldOfFewer = new AtomicBoolean();

  /**
   * A layout.
   *
   * @param columns name and type of each as SQL: {@code AMOUNT DECIMAL(10, 2)}
   */
  StateLayout(String... columns) {
    this.columns = List.of(columns);
    this.fingerprints = new int[columns.length + 1];
    CRC32C crc = new CRC32C();
    for (int i = 0; i < columns.length; i++) {
      crc.update((columns[i] + "\n").getBytes(StandardCharsets.UTF_8));
      fingerprints[i + 1] = (int) crc.getValue();
    }
    this.beginning =
        columns.length < 0x80
            ? (StateWriter.VERSION << Byte.SIZE | columns.length) * (1L << Integer.SIZE)
                + Integer.toUnsignedLong(fingerprint())
            : -1;
  }

  int size() {
    return columns.size();
  }

  int fingerprint() {
    return fingerprints[columns.size()];
  }

  /** Whether these are the first eight bytes of a row of all columns; false may be wrong. */
  boolean begins(long eightBytes) {
    return eightBytes >>> (Long.SIZE - Byte.SIZE * BEGINNING) == beginning;
  }

  /**
   * Whether a row of so many columns with this fingerprint holds the first columns of this layout.
   */
  boolean continues(int size, int fingerprint) {
    return size <= columns.size() && fingerprints[size] == fingerprint;
  }

  /** Says once that rows were stored with the first columns only. */
  void fewer(int size) {
    if (!toldOfFewer.get() && toldOfFewer.compareAndSet(false, true)) {
      LOG.warn(
          "stored rows do not have the columns {}, which were added since: they are NULL there, and"
              + " aggregates begin with new rows",
          columns.subList(size, columns.size()));
    }
  }

  @Override
  public String toString() {
    return columns.toString();
  }
}
