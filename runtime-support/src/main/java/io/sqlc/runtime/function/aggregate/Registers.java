package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.Arrays;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;

/**
 * The registers of a HyperLogLog sketch (Flajolet and others, 2007): each remembers the longest run
 * of leading zeros among the hashes that fell to it, its rank. Never changed once made: a change
 * makes others, which share all pages but one with these. What the estimate asks of all registers
 * is kept with them.
 */
public final class Registers {
  private static final int BITS = 14;
  private static final int COUNT = 1 << BITS;
  private static final int PAGE_BITS = 7;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int HIGHEST_RANK = Integer.SIZE - BITS + 1;
  private static final int SPARSE = 1;
  private static final int DENSE = 2;
  private static final double ALPHA = 0.7213 / (1 + 1.079 / COUNT);

  /** The page of registers that no hash fell to. */
  private static final byte[] ZEROS = new byte[PAGE];

  static final Registers EMPTY = empty();

  static final StateForm<Registers> FORM =
      StateForms.of(
          "HLL14",
          (out, registers) -> out.writeBytes(registers.packed()),
          in -> unpacked(Objects.requireNonNull(in.readBytes())));

  /** The ranks, page by page; what is shared must not be written to. */
  private final byte[][] pages;

  /** How many ranks are 0. */
  private final int zeros;

  /** The sum of 2<sup>-rank</sup>, times 2<sup>{@link #HIGHEST_RANK}</sup>, so that it is whole. */
  private final long sum;

  private Registers(byte[][] pages, int zeros, long sum) {
    this.pages = pages;
    this.zeros = zeros;
    this.sum = sum;
  }

  private static Registers empty() {
    byte[][] pages = new byte[COUNT / PAGE][];
    Arrays.fill(pages, ZEROS);
    return new Registers(pages, COUNT, COUNT * share(0));
  }

  /** Those of pages that are new. */
  private static Registers of(byte[][] pages) {
    int zeros = 0;
    long sum = 0;
    for (byte[] page : pages) {
      if (page == ZEROS) {
        zeros += PAGE;
        sum += PAGE * share(0);
        continue;
      }
      for (byte rank : page) {
        zeros += rank == 0 ? 1 : 0;
        sum += share(rank);
      }
    }
    return new Registers(pages, zeros, sum);
  }

  /** What a rank adds to the sum. */
  private static long share(int rank) {
    return 1L << (HIGHEST_RANK - rank);
  }

  Registers with(int hash) {
    int register = hash >>> (Integer.SIZE - BITS);
    int rank = Integer.numberOfLeadingZeros((hash << BITS) | (1 << (BITS - 1)) + 1) + 1;
    byte[] page = pages[register >>> PAGE_BITS];
    int before = page[register & (PAGE - 1)];
    if (before >= rank) {
      return this;
    }
    byte[][] next = pages.clone();
    byte[] changed = page.clone();
    changed[register & (PAGE - 1)] = (byte) rank;
    next[register >>> PAGE_BITS] = changed;
    return new Registers(next, zeros - (before == 0 ? 1 : 0), sum - share(before) + share(rank));
  }

  Registers with(Registers other) {
    byte[][] next = pages.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] = highest(next[i], other.pages[i]);
    }
    return of(next);
  }

  private static byte[] highest(byte[] page, byte[] other) {
    if (other == ZEROS || page == other) {
      return page;
    }
    if (page == ZEROS) {
      return other;
    }
    byte[] highest = page.clone();
    for (int i = 0; i < PAGE; i++) {
      highest[i] = (byte) Math.max(highest[i], other[i]);
    }
    return highest;
  }

  /** How many different hashes there were, about. */
  long estimate() {
    double estimate = ALPHA * COUNT * COUNT / ((double) sum / share(0));
    boolean few = estimate <= 2.5 * COUNT && zeros > 0;
    return Math.round(few ? COUNT * Math.log((double) COUNT / zeros) : estimate);
  }

  /** Few registers as their numbers and ranks, many as they are. */
  private Bytes packed() {
    int used = COUNT - zeros;
    if (used * 3 >= COUNT) {
      byte[] bytes = new byte[COUNT + 1];
      bytes[0] = DENSE;
      for (int i = 0; i < pages.length; i++) {
        System.arraycopy(pages[i], 0, bytes, 1 + i * PAGE, PAGE);
      }
      return Bytes.wrap(bytes);
    }
    byte[] bytes = new byte[used * 3 + 1];
    bytes[0] = SPARSE;
    int at = 1;
    for (int i = 0; i < pages.length; i++) {
      byte[] page = pages[i];
      for (int j = 0; page != ZEROS && j < PAGE; j++) {
        if (page[j] != 0) {
          int register = i * PAGE + j;
          bytes[at++] = (byte) (register >>> 8);
          bytes[at++] = (byte) register;
          bytes[at++] = page[j];
        }
      }
    }
    return Bytes.wrap(bytes);
  }

  private static Registers unpacked(Bytes packed) {
    byte[] bytes = packed.get();
    byte[][] pages = EMPTY.pages.clone();
    if (bytes[0] == DENSE) {
      for (int i = 0; i < pages.length; i++) {
        pages[i] = new byte[PAGE];
        System.arraycopy(bytes, 1 + i * PAGE, pages[i], 0, PAGE); // fails where bytes are missing
      }
    } else {
      for (int at = 1; at < bytes.length; at += 3) {
        int register = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
        int page = register >>> PAGE_BITS;
        if (pages[page] == ZEROS) {
          pages[page] = new byte[PAGE];
        }
        pages[page][register & (PAGE - 1)] = bytes[at + 2];
      }
    }
    return of(pages);
  }
}
