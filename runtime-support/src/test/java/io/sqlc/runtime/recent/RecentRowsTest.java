package io.sqlc.runtime.recent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentRowsTest {
  private record Row(String key, long time, String value) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatAListOfAllRowsHas(long seed) {
    Random random = new Random(seed);
    RecentRows rows = new RecentRows();
    List<Row> expected = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      switch (random.nextInt(12)) {
        case 0 -> {
          if (!rows.isEmpty()) {
            long newest = rows.newestOfOldest();
            List<Row> oldest = expected.subList(0, rows.forgetOldest());
            assertEquals(newest, oldest.stream().mapToLong(Row::time).max().orElse(-1));
            oldest.clear();
          }
        }
        case 1 -> {
          if (random.nextInt(500) == 0) {
            rows.clear();
            expected.clear();
          }
        }
        case 2, 3 -> {
          String key = key(random);
          long from = random.nextInt(1000);
          long to = from + random.nextInt(300) - 10;
          assertEquals(inList(expected, key, from, to), found(rows, key, from, to), "seed " + seed);
        }
        default -> {
          Row row = new Row(key(random), random.nextInt(1000), value(random, i));
          rows.add(
              row.key().getBytes(UTF_8), row.time(), row.value().getBytes(UTF_8), chunk(random));
          expected.add(row);
        }
      }
    }
  }

  private static int chunk(Random random) {
    return 200 + random.nextInt(2000);
  }

  private static String key(Random random) {
    return random.nextInt(3) == 0 ? "" : "key " + random.nextInt(40);
  }

  private static String value(Random random, int number) {
    return number + "x".repeat(random.nextInt(400) == 0 ? 100_000 : random.nextInt(20));
  }

  private static List<String> inList(List<Row> rows, String key, long from, long to) {
    return rows.stream()
        .filter(row -> row.key().equals(key) && row.time() >= from && row.time() <= to)
        .sorted(Comparator.comparingLong(Row::time))
        .map(row -> row.time() + " " + row.value())
        .toList();
  }

  private static List<String> found(RecentRows rows, String key, long from, long to) {
    return rows.find(key.getBytes(UTF_8), from, to).stream()
        .map(row -> row.time() + " " + new String(row.value(), UTF_8))
        .toList();
  }

  @Test
  void countsItsMemory() {
    RecentRows rows = new RecentRows();
    long empty = rows.bytes();
    byte[] value = new byte[1000];
    for (int i = 0; i < 1000; i++) {
      rows.add(new byte[] {(byte) i}, i, value, 64 * 1024);
    }
    assertTrue(rows.bytes() > 1_000_000 && rows.bytes() < 1_200_000, "bytes: " + rows.bytes());
    rows.clear();
    assertEquals(empty, rows.bytes());
  }
}
