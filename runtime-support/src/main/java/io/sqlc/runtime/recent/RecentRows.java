package io.sqlc.runtime.recent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Rows as bytes, by key and time. They lie one behind the other in chunks, in the order in which
 * they came; a hash table knows the last row of each slot, and each row the one before it. So many
 * rows are a few objects for the garbage collector, and forgetting a chunk of them costs nothing.
 */
final class RecentRows {
  private static final int SMALLEST_TABLE = 64;

  /** A position is the number of a chunk, from one, and a place of so many bits in it. */
  private static final int PLACE_BITS = 16;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  /** The last row of each slot; no row is at 0. */
  private long[] slots = new long[SMALLEST_TABLE];

  private final List<RowChunk> chunks = new ArrayList<>();
  private long firstChunk = 1;
  private int rows;
  private long chunkBytes;

  /** The memory that it takes, in bytes. */
  long bytes() {
    return chunkBytes + (long) slots.length * Long.BYTES;
  }

  boolean isEmpty() {
    return chunks.isEmpty();
  }

  /**
   * Takes a row; a key may have several of the same time.
   *
   * @param chunk how large a chunk is to be if another one is needed, at most 64 KiB; larger where
   *     the row is
   */
  void add(byte[] key, long time, byte[] value, int chunk) {
    if (rows == slots.length) {
      widen();
    }
    RowChunk last = lastWithRoom(RowChunk.length(key, value), Math.min(chunk, PLACE + 1));
    int slot = slot(key);
    long position = position(chunks.size() - 1, last.used());
    last.add(key, time, value, slots[slot]);
    slots[slot] = position;
    rows++;
  }

  /** The rows of a key from one time to another, both included, in the order of time. */
  List<RecentRow> find(byte[] key, long from, long to) {
    List<RecentRow> found = List.of();
    long oldest = position(0, 0);
    long position = slots[slot(key)];
    while (position >= oldest) {
      RowChunk chunk = chunks.get((int) ((position >>> PLACE_BITS) - firstChunk));
      int row = (int) position & PLACE;
      long time = chunk.time(row);
      if (time >= from && time <= to && chunk.hasKey(row, key)) {
        if (found.isEmpty()) {
          found = new ArrayList<>();
        }
        found.add(new RecentRow(time, chunk.value(row)));
      }
      position = chunk.before(row);
    }
    if (found.size() > 1) {
      Collections.reverse(found);
      // those of the same time stay in the order in which they came
      found.sort(Comparator.comparingLong(RecentRow::time));
    }
    return found;
  }

  /** The latest time of the rows that would be forgotten next; there must be some. */
  long newestOfOldest() {
    return chunks.get(0).newest();
  }

  /**
   * Forgets those of the rows that came first.
   *
   * @return how many
   */
  int forgetOldest() {
    RowChunk oldest = chunks.remove(0);
    firstChunk++;
    rows -= oldest.rows();
    chunkBytes -= oldest.capacity();
    return oldest.rows();
  }

  /** Forgets all rows. */
  void clear() {
    firstChunk += chunks.size();
    chunks.clear();
    slots = new long[SMALLEST_TABLE];
    rows = 0;
    chunkBytes = 0;
  }

  private RowChunk lastWithRoom(int length, int chunk) {
    if (!chunks.isEmpty()) {
      RowChunk last = chunks.get(chunks.size() - 1);
      if (last.capacity() - last.used() >= length) {
        return last;
      }
    }
    RowChunk another = new RowChunk(Math.max(chunk, length));
    chunks.add(another);
    chunkBytes += another.capacity();
    return another;
  }

  private long position(int chunk, int place) {
    return ((firstChunk + chunk) << PLACE_BITS) | place;
  }

  private int slot(byte[] key) {
    long hash = Arrays.hashCode(key) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (slots.length - 1);
  }

  private void widen() {
    slots = new long[2 * slots.length];
    for (int i = 0; i < chunks.size(); i++) {
      RowChunk chunk = chunks.get(i);
      for (int row = 0; row < chunk.used(); row = chunk.following(row)) {
        int slot = slot(chunk.key(row));
        chunk.setBefore(row, slots[slot]);
        slots[slot] = position(i, row);
      }
    }
  }
}
