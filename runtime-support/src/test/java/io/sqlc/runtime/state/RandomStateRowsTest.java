package io.sqlc.runtime.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** Rows of random columns, one within the other, with NULLs: whole, with columns added, damaged. */
class RandomStateRowsTest {
  private static final List<Type> PRIMITIVES =
      List.of(
          Type.of(StateForms.BOOLEAN, Random::nextBoolean),
          Type.of(StateForms.INT, Random::nextInt),
          Type.of(StateForms.BIGINT, Random::nextLong),
          Type.of(StateForms.DOUBLE, Random::nextGaussian),
          Type.of(StateForms.DATE, Random::nextInt),
          Type.of(StateForms.TIME, Random::nextInt),
          Type.of(StateForms.TIMESTAMP, Random::nextLong),
          Type.of(StateForms.decimal(30, 3), RandomStateRowsTest::decimal),
          Type.of(StateForms.STRING, RandomStateRowsTest::text),
          Type.of(StateForms.BYTES, random -> Bytes.wrap(bytes(random))));

  @Test
  void readsBackWhatWasWritten() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      List<Type> columns = columns(random, seed % 20 == 0 ? 200 : 12);
      Rows rows = new Rows(columns);
      for (int i = 0; i < 20; i++) {
        List<Object> row = row(columns, random);
        byte[] stored = rows.serializer().serialize("t", row);
        assertEquals(row, rows.deserializer().deserialize("t", stored), "seed " + seed);
        // other rows were written before, and leave nothing behind
        assertArrayEquals(
            new Rows(columns).serializer().serialize("t", row), stored, "seed " + seed);
      }
    }
  }

  @Test
  void readsColumnsAddedSinceAsNullAndRefusesRowsThatHaveMore() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Type> columns = columns(random, 12);
      int known = random.nextInt(columns.size());
      List<Type> former = columns.subList(0, known);
      List<Object> row = row(former, random);
      byte[] stored = new Rows(former).serializer().serialize("t", row);
      List<Object> now = new ArrayList<>(row);
      now.addAll(Collections.nCopies(columns.size() - known, null));
      assertEquals(now, new Rows(columns).deserializer().deserialize("t", stored), "seed " + seed);

      byte[] newer = new Rows(columns).serializer().serialize("t", row(columns, random));
      assertThrows(
          UnreadableStateException.class,
          () -> new Rows(former).deserializer().deserialize("t", newer),
          "seed " + seed);
    }
  }

  @Test
  void refusesRowsThatWereCutOrMadeLonger() {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<Type> columns = columns(random, 12);
      Rows rows = new Rows(columns);
      byte[] stored = rows.serializer().serialize("t", row(columns, random));
      for (int length = 0; length <= stored.length + 9; length++) {
        byte[] other = Arrays.copyOf(stored, length);
        if (length != stored.length) {
          assertThrows(
              UnreadableStateException.class,
              () -> rows.deserializer().deserialize("t", other),
              "seed " + seed + ", length " + length);
        }
      }
    }
  }

  @Test
  void failsOnDamagedRowsOnlyAsUnreadable() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<Type> columns = columns(random, 12);
      Rows rows = new Rows(columns);
      byte[] stored = rows.serializer().serialize("t", row(columns, random));
      for (int i = 0; i < stored.length; i++) {
        byte right = stored[i];
        for (int other = 0; other < 256; other++) {
          stored[i] = (byte) other;
          readOrRefuse(rows, stored, "seed " + seed + ", byte " + i + " as " + other);
        }
        stored[i] = right;
      }
    }
  }

  @Test
  void failsOnRowsOfRandomBytesOnlyAsUnreadable() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Type> columns = columns(random, 12);
      Rows rows = new Rows(columns);
      byte[] stored = rows.serializer().serialize("t", row(columns, random));
      for (int i = 0; i < 200; i++) {
        byte[] other = Arrays.copyOf(stored, random.nextInt(stored.length + 20));
        for (int at = 6; at < other.length; at++) {
          if (random.nextInt(3) == 0) {
            other[at] = (byte) (random.nextBoolean() ? -1 : random.nextInt());
          }
        }
        readOrRefuse(rows, other, "seed " + seed);
      }
    }
  }

  private static void readOrRefuse(Rows rows, byte[] stored, String what) {
    try {
      rows.deserializer().deserialize("t", stored);
    } catch (UnreadableStateException expected) {
      assertTrue(expected.getMessage().startsWith("stored row"), what);
    } catch (RuntimeException other) {
      throw new AssertionError(what, other);
    }
  }

  /** One to so many columns. */
  private static List<Type> columns(Random random, int most) {
    return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> type(random, 3)).toList();
  }

  private static List<Object> row(List<Type> columns, Random random) {
    List<Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.orNull(random)));
    return row;
  }

  private static Type type(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 10 : 13);
    if (kind < 10) {
      return PRIMITIVES.get(kind);
    }
    Type first = type(random, depth - 1);
    if (kind == 10) {
      return Type.of(StateForms.list(first.form()), r -> list(r, () -> first.orNull(r)));
    }
    Type second = type(random, depth - 1);
    return kind == 11 ? map(first, second) : struct(List.of(first, second, first));
  }

  private static Type map(Type key, Type value) {
    return Type.of(
        StateForms.map(key.form(), value.form()),
        random -> {
          Map<Object, Object> map = new LinkedHashMap<>();
          list(random, () -> key.orNull(random)).forEach(k -> map.put(k, value.orNull(random)));
          return map;
        });
  }

  private static Type struct(List<Type> fields) {
    return Type.of(
        StateForms.of(
            "STRUCT" + fields,
            (out, struct) ->
                out.writeStruct(
                    (List<?>) struct,
                    fields.size(),
                    (o, values) -> {
                      for (int i = 0; i < fields.size(); i++) {
                        fields.get(i).form().write(o, values.get(i));
                      }
                    }),
            in ->
                in.readStruct(
                    fields.size(),
                    i -> fields.stream().map(field -> field.form().read(i)).toList())),
        random -> row(fields, random));
  }

  private static List<Object> list(Random random, Supplier<Object> element) {
    return new ArrayList<>(Stream.generate(element).limit(random.nextInt(4)).toList());
  }

  private static BigDecimal decimal(Random random) {
    return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(9) - 2);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int most = random.nextInt(3) == 0 ? 0x10000 : 0x80;
    random.ints(random.nextInt(12), 0, most).forEach(c -> text.append((char) c));
    return text.toString();
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A type with what makes a value that is not NULL. */
  private record Type(StateForm<Object> form, Function<Random, Object> values) {
    @SuppressWarnings("unchecked") // values are made for the form
    static Type of(StateForm<?> form, Function<Random, Object> values) {
      return new Type((StateForm<Object>) form, values);
    }

    Object orNull(Random random) {
      return random.nextInt(4) == 0 ? null : values.apply(random);
    }

    @Override
    public String toString() {
      return form.description();
    }
  }

  private static final class Rows extends StateSerde<List<Object>> {
    private final List<Type> columns;

    Rows(List<Type> columns) {
      super(
          IntStream.range(0, columns.size())
              .mapToObj(i -> "C" + i + " " + columns.get(i))
              .toArray(String[]::new));
      this.columns = columns;
    }

    @Override
    protected void write(List<Object> row, StateWriter out) {
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).form().write(out, row.get(i));
      }
    }

    @Override
    protected List<Object> read(StateReader in) {
      List<Object> row = new ArrayList<>();
      columns.forEach(column -> row.add(column.form().read(in)));
      return row;
    }
  }
}
