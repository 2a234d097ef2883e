package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;

/**
 * The registers of a HyperLogLog sketch (Flajolet and others, 2007): each remembers the longest run
 * of leading zeros among the hashes that fell to it. Never changed once made.
 */
public final class Registers {
  private static final int BITS = 14;
  private static final int COUNT = 1 << BITS;
  private static final int SPARSE = 1;
  private static final int DENSE = 2;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / COUNT);

  static final Registers EMPTY = new Registers(new byte[COUNT]);

  static final StateForm<Registers> FORM =
      StateForms.of(
          "HLL14",
          (out, registers) -> out.writeBytes(registers.packed()),
          in -> unpacked(Objects.requireNonNull(in.readBytes())));

  private final byte[] ranks;

  private Registers(byte[] ranks) {
    this.ranks = ranks;
  }

  Registers with(int hash) {
    int register = hash >>> (Integer.SIZE - BITS);
    int rank = Integer.numberOfLeadingZeros((hash << BITS) | (1 << (BITS - 1)) + 1) + 1;
    if (ranks[register] >= rank) {
      return this;
    }
    byte[] next = ranks.clone();
    next[register] = (byte) rank;
    return new Registers(next);
  }

  Registers with(Registers other) {
    byte[] next = ranks.clone();
    for (int i = 0; i < COUNT; i++) {
      next[i] = (byte) Math.max(next[i], other.ranks[i]);
    }
    return new Registers(next);
  }

  /** How many different hashes there were, about. */
  long estimate() {
    double sum = 0;
    int zeros = 0;
    for (byte rank : ranks) {
      sum += 1.0 / (1L << rank);
      zeros += rank == 0 ? 1 : 0;
    }
    double estimate = ALPHA * COUNT * COUNT / sum;
    boolean few = estimate <= 2.5 * COUNT && zeros > 0;
    return Math.round(few ? COUNT * Math.log((double) COUNT / zeros) : estimate);
  }

  /** Few registers as their numbers and ranks, many as they are. */
  private Bytes packed() {
    int used = 0;
    for (byte rank : ranks) {
      used += rank == 0 ? 0 : 1;
    }
    if (used * 3 >= COUNT) {
      byte[] bytes = new byte[COUNT + 1];
      bytes[0] = DENSE;
      System.arraycopy(ranks, 0, bytes, 1, COUNT);
      return Bytes.wrap(bytes);
    }
    byte[] bytes = new byte[used * 3 + 1];
    bytes[0] = SPARSE;
    int at = 1;
    for (int i = 0; i < COUNT; i++) {
      if (ranks[i] != 0) {
        bytes[at++] = (byte) (i >>> 8);
        bytes[at++] = (byte) i;
        bytes[at++] = ranks[i];
      }
    }
    return Bytes.wrap(bytes);
  }

  private static Registers unpacked(Bytes packed) {
    byte[] bytes = packed.get();
    byte[] ranks = new byte[COUNT];
    if (bytes[0] == DENSE) {
      System.arraycopy(bytes, 1, ranks, 0, COUNT);
    } else {
      for (int at = 1; at < bytes.length; at += 3) {
        ranks[(bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)] = bytes[at + 2];
      }
    }
    return new Registers(ranks);
  }
}
