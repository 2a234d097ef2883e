package io.sqlc.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names of columns, found by the bytes of a field's name: eight bytes at a step, by a hash of their
 * upper case, without making a String. A field whose name is ASCII has no column whose name is not.
 */
final class AsciiNames {
  /** An odd number without a pattern. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final byte[][] names;
  private final long[] hashes;

  /**
   * The first column of each chain of columns, and the next one of each column; -1 ends a chain.
   */
  private final int[] chains;

  private final int[] next;

  AsciiNames(String[] columns) {
    int count = columns.length;
    names = new byte[count][];
    hashes = new long[count];
    next = new int[count];
    chains = new int[Math.max(4, Integer.highestOneBit(count) * 4)];
    Arrays.fill(chains, -1);
    for (int column = 0; column < count; column++) {
      byte[] name = columns[column].getBytes(StandardCharsets.UTF_8);
      names[column] = name;
      if (isAscii(name)) {
        hashes[column] = hash(name, 0, name.length);
        int chain = chain(hashes[column]);
        next[column] = chains[chain];
        chains[chain] = column;
      }
    }
  }

  /** As {@link FieldNames#find}. */
  int find(byte[] in, int start, int end) {
    long hash = hash(in, start, end);
    int found = FieldNames.NONE;
    for (int column = chains[chain(hash)]; column >= 0; column = next[column]) {
      byte[] name = names[column];
      if (hashes[column] == hash && name.length == end - start) {
        if (Arrays.equals(name, 0, name.length, in, start, end)) {
          return column;
        }
        if (isUpperCase(name, in, start)) {
          found = ~column;
        }
      }
    }
    return found;
  }

  private int chain(long hash) {
    return (int) (hash >>> 40) & (chains.length - 1);
  }

  private static long hash(byte[] in, int start, int end) {
    long hash = (long) end - start;
    for (int at = start; at < end; at += 8) {
      hash = (hash ^ Words.upperCase(Words.upTo(in, at, end))) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /** Whether a column's name is the upper case of the field's name, which is as long. */
  private static boolean isUpperCase(byte[] name, byte[] in, int start) {
    for (int i = 0; i < name.length; i++) {
      byte b = in[start + i];
      if (name[i] != (b >= 'a' && b <= 'z' ? b - ('a' - 'A') : b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(byte[] name) {
    for (byte b : name) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
