package io.sqlc.runtime.state;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** The columns of a row, with a fingerprint of each number of columns from the first. */
final class StateLayout {
  private final List<String> columns;
  private final int[] fingerprints;

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
  }

  int size() {
    return columns.size();
  }

  int fingerprint() {
    return fingerprints[columns.size()];
  }

  /**
   * Whether a row of so many columns with this fingerprint holds the first columns of this layout.
   */
  boolean continues(int size, int fingerprint) {
    return size <= columns.size() && fingerprints[size] == fingerprint;
  }

  @Override
  public String toString() {
    return columns.toString();
  }
}
