package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StatedPartitionsTest {

  @Test
  void readsTheNumberOfTheStatementThatNamesTheTopic() {
    List<String> statements =
        List.of(
            "create stream a (k int key) with (kafka_topic = 't', value_format='JSON',"
                + " partitions=3);",
            "CREATE TABLE b WITH (PARTITIONS='5') AS SELECT * FROM a;",
            "CREATE STREAM `c` WITH (KAFKA_TOPIC='u') AS SELECT * FROM a;");
    assertEquals(OptionalInt.of(3), StatedPartitions.of("t", statements));
    assertEquals(OptionalInt.of(5), StatedPartitions.of("B", statements));
    assertEquals(OptionalInt.empty(), StatedPartitions.of("u", statements));
    assertEquals(OptionalInt.empty(), StatedPartitions.of("a", statements));
  }

  @Test
  void findsTheTopicsThatAreDeclared() {
    assertEquals(
        List.of("t"),
        StatedPartitions.declared(
            List.of(
                "create stream a (k int key) with (kafka_topic = 't', value_format='JSON');",
                "CREATE STREAM c WITH (KAFKA_TOPIC='u') AS SELECT * FROM a;")));
  }
}
