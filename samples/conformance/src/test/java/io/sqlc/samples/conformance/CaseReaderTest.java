package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.conformance.ConformanceCase.CaseHeader;
import io.sqlc.samples.conformance.ConformanceCase.CaseRecord;
import io.sqlc.samples.conformance.ConformanceCase.KeyWindow;
import io.sqlc.samples.conformance.ConformanceCase.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

  @Test
  void readsEveryPartOfACase() throws IOException {
    ConformanceCase c =
        one(
            """
            {"cases": [{
              "name": "n",
              "statements": ["A;", "B;"],
              "properties": {"ksql.x": true},
              "topics": [{"name": "t", "valueFormat": "AVRO", "partitions": 5}],
              "inputs": [{"topic": "t", "value": {"A": 1}}],
              "outputs": [{"topic": "o", "key": "k", "value": null, "timestamp": 7,
                "window": {"start": 1, "end": 9, "type": "session"},
                "headers": [{"KEY": "h", "VALUE": "IQ=="}, {"KEY": "i", "VALUE": null}]}],
              "sources": [{"name": "S"}],
              "rejected": {"when": "running", "reason": "r"}
            }]}
            """);
    assertEquals(List.of("A;", "B;"), c.statements());
    assertEquals(Map.of("ksql.x", "true"), c.properties());
    assertEquals(OptionalInt.of(5), c.topics().get(0).partitions());
    assertEquals(Optional.of("AVRO"), c.topics().get(0).valueFormat());
    CaseRecord input = c.inputs().get(0);
    assertTrue(input.key().isNull());
    assertEquals(OptionalLong.empty(), input.timestamp());
    CaseRecord output = c.outputs().get(0);
    assertTrue(output.value().isNull());
    assertEquals(OptionalLong.of(7), output.timestamp());
    assertEquals(Optional.of(new KeyWindow(1, 9, true)), output.window());
    assertEquals(
        List.of(new CaseHeader("h", Optional.of("IQ==")), new CaseHeader("i", Optional.empty())),
        output.headers());
    assertEquals(When.RUNNING, c.rejected().orElseThrow().when());
    assertEquals("S", c.sources().get(0).get("name").asText());
  }

  @Test
  void keepsNumbersAsTheyAreWritten() throws IOException {
    ConformanceCase c =
        one(
            """
            {"cases": [{"name": "n", "inputs": [
              {"topic": "t", "value": {"A": 1.50, "B": -0.0, "C": [1E5, 9223372036854775808]}}]}]}
            """);
    assertEquals(
        "{\"A\":1.50,\"B\":-0.0,\"C\":[1E5,9223372036854775808]}",
        c.inputs().get(0).value().text());
  }

  @Test
  void saysWhichCaseCannotBeRead() {
    IOException e = assertThrows(IOException.class, () -> one("{\"cases\": [{\"x\": 1}]}"));
    assertEquals("some.json, case 1: a case without a name", e.getMessage());
  }

  private static ConformanceCase one(String text) throws IOException {
    List<ConformanceCase> cases = CaseReader.read("some.json", text);
    assertEquals(1, cases.size());
    return cases.get(0);
  }
}
