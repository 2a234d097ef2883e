package io.sqlc.runtime.job;

import org.jspecify.annotations.Nullable;

/** Values of rows that are handed over, as they would be had their topic been read back. */
public final class AsReadBack {
  private AsReadBack() {}

  /** JSON is written with a zero below zero, but not read with it. */
  public static @Nullable Double number(@Nullable Double value) {
    return value != null && value == 0 ? Double.valueOf(0) : value;
  }
}
