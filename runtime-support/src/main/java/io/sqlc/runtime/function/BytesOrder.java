package io.sqlc.runtime.function;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.kafka.common.utils.Bytes;

/** The dialect's order of BYTES. */
public final class BytesOrder {
  /** By signed bytes, the shorter one first where it begins the longer one. */
  public static final Comparator<Bytes> SIGNED = (a, b) -> Arrays.compare(a.get(), b.get());

  private BytesOrder() {}
}
