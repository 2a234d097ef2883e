package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sqlc.compiler.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample that turns JSON into Avro, read back by Avro's own reader. */
class ConvertSampleTest {
  private static final Path SQL = Path.of("..", "convert", "src", "main", "sql", "convert.sql");

  private static final String READING =
      """
      {"CELSIUS": 21.5, "TAKEN": 1700000000000, "PLACE": {"ROOM": "attic", "FLOOR": 3},
        "PRICE": 1.50}
      """;

  @Test
  void jsonGoesInAndAvroComesOut() throws Exception {
    assertEquals("", run(READING));
  }

  @Test
  void theComparisonWouldSeeADifference() throws Exception {
    String result = run(READING.replace("attic", "cellar"));
    assertTrue(result.contains("value.PLACE.ROOM expected \"cellar\""), result);
  }

  private static String run(String expected) throws IOException {
    ObjectNode c = JsonText.MAPPER.createObjectNode().put("name", "convert");
    ArrayNode statements = c.putArray("statements");
    Arrays.stream(Files.readString(SQL).split("(?<=;)\\R")).forEach(statements::add);
    String input = READING.replace("CELSIUS", "celsius").replace("ROOM", "room");
    c.putArray("inputs").add(record("readings", input)).add(record("readings", "\"broken\""));
    c.putArray("outputs").add(record("READINGS_AVRO", expected));
    String file = JsonText.MAPPER.createObjectNode().set("cases", array(c)).toString();
    List<ConformanceCase> cases = CaseReader.read("convert.json", file);
    try (MemoryCompiler javac = new MemoryCompiler(System.getProperty("java.class.path"))) {
      return new CaseRunner(new Compiler()::compile, javac).run(cases.get(0)).reason();
    }
  }

  private static ArrayNode array(ObjectNode c) {
    return JsonText.MAPPER.createArrayNode().add(c);
  }

  private static ObjectNode record(String topic, String value) throws IOException {
    ObjectNode record = JsonText.MAPPER.createObjectNode();
    record.put("topic", topic).put("key", "s1").put("timestamp", 5);
    record.set("value", JsonText.tree(value));
    return record;
  }
}
