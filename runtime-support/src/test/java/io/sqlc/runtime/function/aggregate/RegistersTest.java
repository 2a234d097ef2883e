package io.sqlc.runtime.function.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.state.StateReader;
import io.sqlc.runtime.state.StateSerde;
import io.sqlc.runtime.state.StateWriter;
import io.sqlc.runtime.state.UnreadableStateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** Registers in pages give and store what an array of all of them does, and do not change. */
class RegistersTest {

  @Test
  void randomSketches() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Registers> made = new ArrayList<>(List.of(Registers.EMPTY));
      List<Plain> due = new ArrayList<>(List.of(new Plain(new byte[Plain.COUNT])));
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(made.size());
        Registers registers = made.get(from);
        Plain plain = due.get(from);
        for (int n = 1 << random.nextInt(13); n > 0; n--) {
          // Many leading zeros come seldom by themselves.
          int hash = random.nextInt() >>> (random.nextInt(8) == 0 ? random.nextInt(32) : 0);
          hash = random.nextBoolean() ? Integer.reverse(hash) : hash;
          registers = registers.with(hash);
          plain = plain.with(hash);
        }
        int other = random.nextInt(made.size());
        if (i % 3 == 0) {
          registers = registers.with(made.get(other));
          plain = plain.with(due.get(other));
        }
        made.add(i % 5 == 0 ? read(written(registers)) : registers);
        due.add(plain);
      }
      for (int i = 0; i < made.size(); i++) {
        String where = "seed " + seed + ", round " + round + ", sketch " + i;
        assertEquals(due.get(i).estimate(), made.get(i).estimate(), where);
        assertArrayEquals(written(due.get(i).packed()), written(made.get(i)), where);
      }
    }
  }

  @Test
  void allRegistersAtTheirHighest() {
    Registers registers = Registers.EMPTY;
    Plain plain = new Plain(new byte[Plain.COUNT]);
    for (int i = 0; i < Plain.COUNT; i++) {
      registers = registers.with(i << 18);
      plain = plain.with(i << 18);
    }
    assertEquals(plain.estimate(), registers.estimate());
    assertEquals(plain.estimate(), read(written(registers)).estimate());
    assertArrayEquals(written(plain.packed()), written(registers));
    assertSame(registers, registers.with(0));
  }

  @Test
  void aSketchThatIsCutOffIsRefused() {
    byte[] cut = new byte[Plain.COUNT];
    cut[0] = Plain.DENSE;
    byte[] stored = written(Bytes.wrap(cut));
    assertThrows(UnreadableStateException.class, () -> read(stored));
  }

  /** A stored row. */
  private record Row(Object state) {}

  private static final StateSerde<Row> SKETCHES =
      new StateSerde<>("S " + Registers.FORM.description()) {
        @Override
        protected void write(Row row, StateWriter out) {
          Registers.FORM.write(out, (Registers) row.state());
        }

        @Override
        protected Row read(StateReader in) {
          return new Row(Registers.FORM.read(in));
        }
      };

  private static final StateSerde<Row> BYTES =
      new StateSerde<>("S " + Registers.FORM.description()) {
        @Override
        protected void write(Row row, StateWriter out) {
          out.writeBytes((Bytes) row.state());
        }

        @Override
        protected Row read(StateReader in) {
          return new Row(in.readBytes());
        }
      };

  private static byte[] written(Registers registers) {
    return SKETCHES.serializer().serialize("t", new Row(registers));
  }

  private static byte[] written(Bytes packed) {
    return BYTES.serializer().serialize("t", new Row(packed));
  }

  private static Registers read(byte[] bytes) {
    return (Registers) SKETCHES.deserializer().deserialize("t", bytes).state();
  }

  /** All ranks in one array. */
  private record Plain(byte[] ranks) {
    static final int BITS = 14;
    static final int COUNT = 1 << BITS;
    static final int SPARSE = 1;
    static final int DENSE = 2;
    static final double ALPHA = 0.7213 / (1 + 1.079 / COUNT);

    Plain with(int hash) {
      int register = hash >>> (Integer.SIZE - BITS);
      int rank = Integer.numberOfLeadingZeros((hash << BITS) | (1 << (BITS - 1)) + 1) + 1;
      if (ranks[register] >= rank) {
        return this;
      }
      byte[] next = ranks.clone();
      next[register] = (byte) rank;
      return new Plain(next);
    }

    Plain with(Plain other) {
      byte[] next = ranks.clone();
      for (int i = 0; i < COUNT; i++) {
        next[i] = (byte) Math.max(next[i], other.ranks[i]);
      }
      return new Plain(next);
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
    Bytes packed() {
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
  }
}
