package io.sqlc.runtime.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups are found while they are held, and each change is handed over once. */
class HeldGroupsTest {
  private final HeldGroups<Long, Integer> groups = new HeldGroups<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void losesNoChangeWhateverIsLetGo(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> expected = new HashMap<>();
    Map<String, Integer> stored = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long key = random.nextInt(random.nextBoolean() ? 10 : 2000);
      long window = random.nextInt(4) * 1000L;
      change(key, window, expected.merge(key + "@" + window, 1, Integer::sum), stored);
      if (groups.youngCount() > 300) {
        groups.age(group -> stored.put(place(group), value(group)));
      }
      if (random.nextInt(5000) == 0) {
        groups.store(group -> stored.put(place(group), value(group)));
        assertEquals(expected, stored, "seed " + seed + ", step " + i);
        groups.store(group -> assertFalse(true, "handed over twice: " + place(group)));
      }
    }
    groups.store(group -> stored.put(place(group), value(group)));
    assertEquals(expected, stored, "seed " + seed);
  }

  @Test
  void keepsWhatIsUsedAndWritesItNoEarlierThanItMust() {
    List<String> stored = new ArrayList<>();
    Map<String, Integer> values = new HashMap<>();
    for (int generation = 0; generation < 5; generation++) {
      change(1, 0, generation, values);
      change(100 + generation, 0, generation, values);
      groups.age(group -> stored.add(place(group)));
    }
    assertEquals(List.of("100@0", "101@0", "102@0", "103@0"), stored);
    groups.store(group -> stored.add(place(group)));
    assertEquals(List.of("100@0", "101@0", "102@0", "103@0", "1@0", "104@0"), stored);
    assertNull(groups.find(100L, 0));
    assertEquals(4, value(groups.find(1L, 0)));
  }

  @Test
  void saysWhichWindowsItLetsGo() {
    Map<String, Integer> none = new HashMap<>();
    change(1, 3000, 1, none);
    change(2, 5000, 1, none);
    assertEquals(Long.MIN_VALUE, groups.age(group -> {}));
    change(1, 7000, 1, none);
    // one that is used again is not let go
    assertNotNull(groups.find(1L, 3000));
    assertEquals(5000, groups.age(group -> {}));
    assertEquals(7000, groups.age(group -> {}));
    assertEquals(Long.MIN_VALUE, groups.age(group -> {}));
  }

  @Test
  void keepsOfTheRecordWhatGoesOnWithTheResult() {
    Group<Long, Integer> group = new Group<>(1L, 0, ValueAndTimestamp.make(3, 4));
    RecordHeaders headers = new RecordHeaders();
    group.change(
        ValueAndTimestamp.make(1, 5),
        new ProcessorRecordContext(7, 8, 9, "t", headers, new byte[1], new byte[1]),
        true);
    assertEquals(new ProcessorRecordContext(7, 8, 9, "t", new RecordHeaders()), group.lastRecord());
    headers.add("h", new byte[] {1});
    group.change(null, new ProcessorRecordContext(7, 8, 9, "t", headers), true);
    assertSame(headers, group.lastRecord().headers());
    assertTrue(group.isDirty());
    assertEquals(ValueAndTimestamp.make(3, 4), group.stored());
    assertTrue(group.isStored());
    group.hasBeenStored();
    assertFalse(group.isDirty());
    assertNull(group.stored());
    assertFalse(group.isStored());
  }

  @Test
  void knowsOfAValueThatItNeedNotKeepThatTheStoreHasIt() {
    Group<Long, Integer> group = new Group<>(1L, 0, ValueAndTimestamp.make(3, 4));
    ProcessorRecordContext record = new ProcessorRecordContext(7, 8, 9, "t", new RecordHeaders());
    group.change(ValueAndTimestamp.make(1, 5), record, false);
    group.change(null, record, false);
    assertNull(group.stored());
    assertTrue(group.isStored());
  }

  /** As a store does it: what is not held is read from what was stored. */
  private void change(long key, long window, int value, Map<String, Integer> stored) {
    Group<Long, Integer> group = groups.find(key, window);
    if (group == null) {
      Integer before = stored.get(key + "@" + window);
      group = new Group<>(key, window, ValueAndTimestamp.make(before, 0));
      groups.add(group);
    } else {
      assertEquals(key, group.key());
      assertEquals(window, group.windowStart());
    }
    boolean first = !group.isDirty();
    group.change(
        ValueAndTimestamp.make(value, 0),
        new ProcessorRecordContext(0, 0, 0, "t", new RecordHeaders()),
        true);
    if (first) {
      groups.hasChanged(group);
    }
  }

  private static int value(Group<Long, Integer> group) {
    return group.value().value();
  }

  private static String place(Group<Long, Integer> group) {
    return group.key() + "@" + group.windowStart();
  }
}
