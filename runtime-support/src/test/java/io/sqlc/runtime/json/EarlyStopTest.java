package io.sqlc.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

/** A reader of A and C, where B is a column too. */
class EarlyStopTest {
  private static final FieldNames COLUMNS = FieldNames.of("A", "B", "C").reading("A", "C");

  private static final class Rows extends JsonRowDeserializer<List<Object>> {
    @Override
    protected List<Object> read(JsonReader in) {
      in.startObject();
      Object a = null;
      Object c = null;
      for (int i = in.nextColumn(COLUMNS); i != JsonReader.END; i = in.nextColumn(COLUMNS)) {
        switch (i) {
          case 0 -> a = in.readInt();
          case 1 -> in.skipInt();
          default -> c = in.readInt();
        }
      }
      return Arrays.asList(a, c);
    }
  }

  private final Deserializer<List<Object>> strict = new Rows();
  private final Deserializer<List<Object>> early = EarlyStop.of(strict);

  @Test
  void nothingIsSeenBehindTheLastColumnThatIsUsed() {
    for (String rest :
        List.of("}", ", \"B\": \"bad\"}", ", \"A\": 7}", ", ", ", {{", "", ",\"B\":1}")) {
      assertEquals(List.of(1, 2), read(early, "{\"A\": 1, \"C\": 2" + rest + " ".repeat(20)), rest);
    }
    assertEquals(List.of(1, 2), read(early, "{\"x\": {\"A\": 5}, \"c\": 2, \"B\": 3, \"a\": 1}"));
  }

  @Test
  void whatStandsBeforeIsSeen() {
    assertThrows(
        UnreadableRecordException.class, () -> read(early, "{\"B\": [], \"A\": 1, \"C\": 2}"));
    assertThrows(UnreadableRecordException.class, () -> read(early, "{\"A\": 1, \"C\": []}"));
    assertThrows(UnreadableRecordException.class, () -> read(early, "{\"A\": 1, \"B\": 2"));
    assertEquals(Arrays.asList(7, null), read(early, "{\"A\": 1, \"A\": 7}"));
    assertEquals(Arrays.asList(1, null), read(early, "{\"A\": 1, \"B\": 2}"));
  }

  @Test
  void eachRecordIsReadAnew() {
    assertEquals(List.of(1, 2), read(early, "{\"A\": 1, \"C\": 2}"));
    assertEquals(Arrays.asList(null, 2), read(early, "{\"C\": 2}"));
    assertEquals(List.of(3, 2), read(early, "{\"C\": 2, \"A\": 3}"));
  }

  @Test
  void withoutItAllIsSeen() {
    assertThrows(
        UnreadableRecordException.class, () -> read(strict, "{\"A\": 1, \"C\": 2, \"B\": []}"));
    assertEquals(List.of(7, 2), read(strict, "{\"A\": 1, \"C\": 2, \"A\": 7}"));
  }

  private static List<Object> read(Deserializer<List<Object>> reader, String document) {
    return reader.deserialize("topic", document.getBytes(StandardCharsets.UTF_8));
  }
}
