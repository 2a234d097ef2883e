package io.sqlc.runtime.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bytes of stored rows: state outlives programs, so what is asserted here must never change.
 */
class StateRowFormatTest {

  @Test
  void writesEveryTypeAsPromised() {
    StateSerde<List<Object>> serde = new EveryType();
    List<Object> row =
        List.of(
            true,
            1,
            -2L,
            1.5,
            new BigDecimal("-1.28"),
            "aé",
            Bytes.wrap(new byte[] {9, 8}),
            3,
            4,
            5L,
            Arrays.asList(7, null),
            Map.of("k", 6L),
            new Point(1, null));
    assertEquals(
        "02"
            + "0d"
            + "0f6dd337" // of the 13 columns
            + "0000" // none is NULL
            + "25" // 37 bytes are of fixed width
            + "01"
            + "00000001"
            + "fffffffffffffffe"
            + "3ff8000000000000"
            + "00000003"
            + "00000004"
            + "0000000000000005"
            // the others
            + "020180"
            + "0661c3a9"
            + "020908"
            + "020200000007"
            + "0100026b0000000000000006"
            + "0200000001",
        hex(serde, row));
    assertEquals(row, roundTrip(serde, row));
  }

  @Test
  void writesDecimalsOfAnyLengthInTwosComplement() {
    StateSerde<BigDecimal> serde =
        new StateSerde<>("A DECIMAL(40, 2)") {
          @Override
          protected void write(BigDecimal row, StateWriter out) {
            out.writeDecimal(row);
          }

          @Override
          protected BigDecimal read(StateReader in) {
            return in.readDecimal();
          }
        };
    for (int bits = 0; bits < 80; bits++) {
      BigInteger power = BigInteger.ONE.shiftLeft(bits);
      for (int more = -1; more <= 1; more++) {
        for (BigInteger unscaled :
            List.of(
                power.add(BigInteger.valueOf(more)),
                power.add(BigInteger.valueOf(more)).negate())) {
          byte[] complement = unscaled.toByteArray();
          for (int scale : new int[] {0, 2, 30, -1}) {
            BigDecimal value = new BigDecimal(unscaled, scale);
            String expected =
                (scale == -1 ? "ffffffff0f" : HexFormat.of().toHexDigits((byte) scale))
                    + HexFormat.of().toHexDigits((byte) complement.length)
                    + HexFormat.of().formatHex(complement);
            String hex = hex(serde, value);
            assertEquals(expected, hex.substring(16), value::toString);
            assertEquals(value, roundTrip(serde, value));
          }
        }
      }
    }
  }

  /** Rows may be keys. */
  @Test
  void writesEqualDoublesAlikeAndZerosApart() {
    StateSerde<Double> serde =
        new StateSerde<>("A DOUBLE") {
          @Override
          protected void write(Double row, StateWriter out) {
            out.writeDouble(row);
          }

          @Override
          protected Double read(StateReader in) {
            return in.readDouble();
          }
        };
    for (long bits : new long[] {0x7ff8000000000000L, 0x7ff0000000000001L, -1}) {
      assertEquals("7ff8000000000000", hex(serde, Double.longBitsToDouble(bits)).substring(16));
    }
    assertEquals("0000000000000000", hex(serde, 0.0).substring(16));
    assertEquals("8000000000000000", hex(serde, -0.0).substring(16));
  }

  @Test
  void writesNullsInTheBitmapOnly() {
    StateSerde<List<Object>> serde = new EveryType();
    List<Object> row = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      row.add(null);
    }
    assertEquals("020d0f6dd337ff1f00", hex(serde, row));
    assertEquals(row, roundTrip(serde, row));
  }

  @Test
  void writesRowsWithoutColumnsOfOneKind() {
    StateSerde<List<String>> others = new Strings("A STRING", "B STRING");
    String hex = hex(others, Arrays.asList(null, "b"));
    assertEquals("01" + "00" + "0262", hex.substring(12));
    assertEquals("00" + "08" + "0000000000000005", hex(new Longs(1), List.of(5L)).substring(12));
    assertEquals("0200" + "00000000" + "00", hex(new Strings(), List.of()));
    assertEquals(List.of(), roundTrip(new Strings(), List.of()));
  }

  /** Of 16 columns the length needs two bytes, of 2048 three. */
  @ParameterizedTest
  @CsvSource({"15, 78", "16, 8001", "17, 8801", "2047, f87f", "2048, 808001"})
  void writesAnyNumberOfColumnsOfFixedWidth(int columns, String length) {
    StateSerde<List<Long>> serde = new Longs(columns);
    List<Long> row = LongStream.range(0, columns).boxed().toList();
    byte[] stored = bytes(serde, row);
    int before = stored.length - 8 * columns - length.length() / 2;
    assertEquals(
        length + "0000000000000000",
        HexFormat.of().formatHex(stored, before, before + 8 + length.length() / 2));
    assertEquals(row, roundTrip(serde, row));
    List<Long> withNulls = new ArrayList<>(row);
    withNulls.set(columns / 2, null);
    assertEquals(withNulls, roundTrip(serde, withNulls));
    assertArrayEquals(stored, bytes(serde, row));
  }

  @Test
  void writesStringsWithUnpairedSurrogatesAsUtf16() {
    StateSerde<List<String>> serde = new Strings("A STRING");
    assertTrue(hex(serde, List.of("\ud83dx")).endsWith("0000" + "09d83d0078"));
    assertEquals(List.of("\ud83dx"), roundTrip(serde, List.of("\ud83dx")));
    assertTrue(hex(serde, List.of("\ud83d\ude00")).endsWith("0000" + "08f09f9880"));
    assertEquals(List.of("\ud83d\ude00"), roundTrip(serde, List.of("\ud83d\ude00")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 16, 17, 63, 64, 65, 130})
  void tellsNullsOfAnyNumberOfColumns(int columns) {
    StateSerde<List<String>> serde = new Strings(names(columns));
    for (int missing = 0; missing < columns; missing++) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(i == missing ? null : "v" + i);
      }
      assertEquals(row, roundTrip(serde, row));
      row.replaceAll(value -> value == null ? "only" : null);
      assertEquals(row, roundTrip(serde, row));
    }
  }

  @Test
  void readsColumnsAddedSinceAsNull() {
    byte[] stored = bytes(new Strings("A STRING", "B STRING"), Arrays.asList("a", null));
    StateSerde<List<String>> later = new Strings(names(22, "A STRING", "B STRING"));
    List<String> read = later.deserializer().deserialize("t", stored);
    assertEquals("a", read.get(0));
    assertEquals(22, read.size());
    assertTrue(read.subList(1, 22).stream().allMatch(value -> value == null));
  }

  @Test
  void refusesRowsOfOtherColumns() {
    byte[] stored = bytes(new Strings("A STRING", "B STRING"), List.of("a", "b"));
    refused(stored, new Strings("A STRING"));
    refused(stored, new Strings("B STRING", "A STRING"));
    refused(stored, new Strings("A STRING", "B VARCHAR(5)"));
    refused(stored, new Strings("C STRING", "A STRING", "B STRING"));
    refused(stored, new Strings());
  }

  @Test
  void saysWhatToDoWithRowsOfOtherColumns() {
    byte[] stored = bytes(new Strings("A STRING", "B STRING"), List.of("a", "b"));
    UnreadableStateException refused = refused(stored, new Strings("A STRING"));
    assertEquals(
        "stored row of 2 columns whose names or types are not the first of [A STRING]: the query"
            + " was changed since; give the job a new application.id, or reset it, to build its"
            + " state anew",
        refused.getMessage());
  }

  @Test
  void refusesOtherVersionsOfTheFormat() {
    byte[] stored = bytes(new Strings("A STRING"), List.of("a"));
    stored[0] = 3;
    assertEquals(
        "stored row of format version 3, but only version 2 is known: was it written by a newer"
            + " program?",
        refused(stored, new Strings("A STRING")).getMessage());
    stored[0] = (byte) 200;
    assertTrue(refused(stored, new Strings("A STRING")).getMessage().contains("version 200"));
    refused(new byte[0], new Strings("A STRING"));
  }

  @Test
  void saysWhatToDoWithRowsOfAnOlderVersion() {
    byte[] stored = HexFormat.of().parseHex("0101" + "00000000" + "00" + "0261");
    assertEquals(
        "stored row of format version 1, written by an older program: this one knows version 2"
            + " only; give the job a new application.id, or reset it, to build its state anew",
        refused(stored, new Strings("A STRING")).getMessage());
  }

  @Test
  void refusesRowsThatWereCutAnywhere() {
    StateSerde<List<Object>> serde = new EveryType();
    byte[] stored = HexFormat.of().parseHex(hex(serde, sample()));
    for (int length = 0; length < stored.length; length++) {
      refused(Arrays.copyOf(stored, length), serde);
    }
  }

  @Test
  void refusesAnyOtherLengthOfTheColumnsOfFixedWidth() {
    StateSerde<List<Object>> serde = new EveryType();
    byte[] stored = bytes(serde, sample());
    assertEquals(37, stored[8]);
    for (int length = -128; length < 128; length++) {
      if (length != 37) {
        stored[8] = (byte) length;
        refused(stored, serde);
      }
    }
  }

  @Test
  void saysWhereColumnsOfFixedWidthShouldEnd() {
    byte[] stored = HexFormat.of().parseHex(hex(new Longs(1), List.of(5L)) + "00");
    stored[7] = 9;
    assertEquals(
        "stored row whose columns of fixed width should end at byte 17, but do at byte 16",
        refused(stored, new Longs(1)).getMessage());
  }

  @Test
  void refusesBytesAfterTheRow() {
    byte[] stored = bytes(new Strings("A STRING"), List.of("a"));
    refused(Arrays.copyOf(stored, stored.length + 1), new Strings("A STRING"));
  }

  @Test
  void failsOnDamagedRowsOnlyAsUnreadable() {
    StateSerde<List<Object>> serde = new EveryType();
    byte[] stored = HexFormat.of().parseHex(hex(serde, sample()));
    for (int i = 0; i < stored.length; i++) {
      for (int bits : new int[] {0x80, 0xFF, 0x01}) {
        byte[] damaged = stored.clone();
        damaged[i] ^= (byte) bits;
        try {
          serde.deserializer().deserialize("t", damaged);
        } catch (UnreadableStateException expected) {
          assertTrue(expected.getMessage().startsWith("stored row"));
        }
      }
    }
  }

  /** As the states of aggregates do. */
  @Test
  void refusesRowsWhoseValuesTheFormOfAStateDoesNotTake() {
    StateForm<Long> form =
        StateForms.struct(
            "STRUCT<N BIGINT>",
            1,
            StateWriter::writeBigint,
            in -> Objects.requireNonNull(in.readBigint()));
    StateSerde<List<Long>> serde =
        new StateSerde<>("A STRUCT<N BIGINT>") {
          @Override
          protected void write(List<Long> row, StateWriter out) {
            form.write(out, row.get(0));
          }

          @Override
          protected List<Long> read(StateReader in) {
            return List.of(form.read(in));
          }
        };
    assertEquals(List.of(5L), roundTrip(serde, List.of(5L)));
    byte[] damaged = HexFormat.of().parseHex(hex(serde, List.of(5L)).substring(0, 16) + "01");
    UnreadableStateException refused = refused(damaged, serde);
    assertTrue(refused.getMessage().startsWith("stored row of 9 bytes, of which a value cannot"));
    assertInstanceOf(NullPointerException.class, refused.getCause());
  }

  @Test
  void refusesUtf16ThatEndsWithinACharacter() {
    byte[] stored = bytes(new Strings("A STRING"), List.of("\ud83d"));
    byte[] damaged = Arrays.copyOf(stored, stored.length - 1);
    assertEquals(2 << 1 | 1, damaged[8]);
    damaged[8] = 1 << 1 | 1;
    refused(damaged, new Strings("A STRING"));
  }

  @Test
  void readsBackRandomRows() {
    StateSerde<List<Object>> serde = new EveryType();
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      List<Object> row = randomRow(random);
      row.replaceAll(value -> random.nextInt(4) == 0 ? null : value);
      assertEquals(row, roundTrip(serde, row));
    }
  }

  @Test
  void keepsNullRowsAsTombstones() {
    StateSerde<List<String>> serde = new Strings("A STRING");
    assertNull(serde.serializer().serialize("t", null));
    assertNull(serde.deserializer().deserialize("t", null));
  }

  @Test
  void noticesWritersThatForgetColumns() {
    StateSerde<List<String>> serde = new Strings("A STRING", "B STRING");
    assertThrows(
        IllegalStateException.class, () -> serde.serializer().serialize("t", List.of("a")));
    assertThrows(
        IllegalStateException.class,
        () -> serde.serializer().serialize("t", List.of("a", "b", "c")));
    assertEquals(List.of("a", "b"), roundTrip(serde, List.of("a", "b")));
  }

  @Test
  void keepsKeysOfOneColumnBare() {
    assertArrayEquals(new byte[] {1}, StateKeys.BOOLEAN.serializer().serialize("t", true));
    assertEquals(false, StateKeys.BOOLEAN.deserializer().deserialize("t", new byte[] {0}));
    assertThrows(
        UnreadableStateException.class,
        () -> StateKeys.BOOLEAN.deserializer().deserialize("t", new byte[0]));
    byte[] decimal = StateKeys.decimal(2).serializer().serialize("t", new BigDecimal("2.57"));
    assertArrayEquals(new byte[] {1, 1}, decimal);
    assertEquals(
        new BigDecimal("2.57"), StateKeys.decimal(2).deserializer().deserialize("t", decimal));
    assertArrayEquals(new byte[] {0, 0, 0, 5}, StateKeys.DATE.serializer().serialize("t", 5));
  }

  private static List<Object> sample() {
    Map<String, Long> map = new LinkedHashMap<>();
    map.put("x", null);
    map.put("y", 1L);
    return Arrays.asList(
        false,
        42,
        43L,
        0.1,
        new BigDecimal("12345678901234567890.12"),
        "text",
        Bytes.wrap(new byte[3]),
        1,
        2,
        3L,
        List.of(1, 2, 3),
        map,
        new Point(null, 2));
  }

  private static List<Object> randomRow(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    StringBuilder text = new StringBuilder();
    random.ints(random.nextInt(200), 0, 0x10000).forEach(c -> text.append((char) c));
    List<Integer> array = new ArrayList<>();
    random.ints(random.nextInt(20)).forEach(n -> array.add(n % 3 == 0 ? null : n));
    Map<String, Long> map = new LinkedHashMap<>();
    array.forEach(n -> map.put("k" + n, n == null ? null : n * 5L));
    return Arrays.asList(
        random.nextBoolean(),
        random.nextInt(),
        random.nextLong(),
        Double.longBitsToDouble(random.nextLong()),
        new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(20)),
        text.toString(),
        Bytes.wrap(bytes),
        random.nextInt(),
        random.nextInt(),
        random.nextLong(),
        array,
        map,
        new Point(random.nextInt(), random.nextBoolean() ? null : 1));
  }

  private static String[] names(int columns, String... first) {
    List<String> names = new ArrayList<>(List.of(first));
    for (int i = first.length; i < columns; i++) {
      names.add("C" + i + " STRING");
    }
    return names.toArray(String[]::new);
  }

  private static <T> UnreadableStateException refused(byte[] stored, StateSerde<T> serde) {
    return assertThrows(
        UnreadableStateException.class, () -> serde.deserializer().deserialize("t", stored));
  }

  private static <T> byte[] bytes(StateSerde<T> serde, T row) {
    return serde.serializer().serialize("t", row);
  }

  private static <T> String hex(StateSerde<T> serde, T row) {
    return HexFormat.of().formatHex(bytes(serde, row));
  }

  private static <T> T roundTrip(StateSerde<T> serde, T row) {
    return serde.deserializer().deserialize("t", bytes(serde, row));
  }

  private record Point(Integer x, Integer y) {}

  private static final class Strings extends StateSerde<List<String>> {
    private final int columns;

    Strings(String... columns) {
      super(columns);
      this.columns = columns.length;
    }

    @Override
    protected void write(List<String> row, StateWriter out) {
      row.forEach(out::writeString);
    }

    @Override
    protected List<String> read(StateReader in) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(in.readString());
      }
      return row;
    }
  }

  private static final class Longs extends StateSerde<List<Long>> {
    private final int columns;

    Longs(int columns) {
      super(IntStream.range(0, columns).mapToObj(i -> "C" + i + " BIGINT").toArray(String[]::new));
      this.columns = columns;
    }

    @Override
    protected void write(List<Long> row, StateWriter out) {
      row.forEach(out::writeBigint);
    }

    @Override
    protected List<Long> read(StateReader in) {
      List<Long> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(in.readBigint());
      }
      return row;
    }
  }

  private static final class EveryType extends StateSerde<List<Object>> {
    EveryType() {
      super(
          "A BOOLEAN",
          "B INT",
          "C BIGINT",
          "D DOUBLE",
          "E DECIMAL(22, 2)",
          "F STRING",
          "G BYTES",
          "H DATE",
          "I TIME",
          "J TIMESTAMP",
          "K ARRAY<INT>",
          "L MAP<STRING, BIGINT>",
          "M STRUCT<X INT, Y INT>");
    }

    @Override
    @SuppressWarnings("unchecked") // the tests put values of these types
    protected void write(List<Object> row, StateWriter out) {
      out.writeBoolean((Boolean) row.get(0));
      out.writeInt((Integer) row.get(1));
      out.writeBigint((Long) row.get(2));
      out.writeDouble((Double) row.get(3));
      out.writeDecimal((BigDecimal) row.get(4));
      out.writeString((String) row.get(5));
      out.writeBytes((Bytes) row.get(6));
      out.writeDate((Integer) row.get(7));
      out.writeTime((Integer) row.get(8));
      out.writeTimestamp((Long) row.get(9));
      out.writeArray((List<Integer>) row.get(10), StateWriter::writeInt);
      out.writeMap(
          (Map<String, Long>) row.get(11), StateWriter::writeString, StateWriter::writeBigint);
      out.writeStruct(
          (Point) row.get(12),
          2,
          (o, point) -> {
            o.writeInt(point.x());
            o.writeInt(point.y());
          });
    }

    @Override
    protected List<Object> read(StateReader in) {
      return Arrays.asList(
          in.readBoolean(),
          in.readInt(),
          in.readBigint(),
          in.readDouble(),
          in.readDecimal(),
          in.readString(),
          in.readBytes(),
          in.readDate(),
          in.readTime(),
          in.readTimestamp(),
          in.readArray(StateReader::readInt),
          in.readMap(StateReader::readString, StateReader::readBigint),
          in.readStruct(2, i -> new Point(i.readInt(), i.readInt())));
    }
  }
}
