package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job writes the same whatever is switched on of what goes around Kafka Streams' usual ways. */
class SwitchesTest {
  private static final String SQL =
      """
      CREATE STREAM bids (bidder STRING KEY, auction STRING, price INT, note STRING,
          extra STRUCT<a INT, b STRING>, tags ARRAY<STRING>)
        WITH (KAFKA_TOPIC = 'bids', VALUE_FORMAT = 'JSON');
      CREATE TABLE people (id STRING PRIMARY KEY, name STRING, city STRING)
        WITH (KAFKA_TOPIC = 'people', VALUE_FORMAT = 'JSON');
      CREATE TABLE cities (id STRING PRIMARY KEY, country STRING)
        WITH (KAFKA_TOPIC = 'cities', VALUE_FORMAT = 'JSON');

      CREATE TABLE per_bidder AS SELECT bidder, COUNT(*) AS n, SUM(price) AS total,
          MAX(price) AS most, COLLECT_LIST(auction) AS auctions
        FROM bids WINDOW TUMBLING (SIZE 10 SECONDS, GRACE PERIOD 5 SECONDS) GROUP BY bidder;
      CREATE TABLE hops AS SELECT bidder, COUNT(price) AS n, AVG(price) AS mean
        FROM bids WINDOW HOPPING (SIZE 10 SECONDS, ADVANCE BY 3 SECONDS) GROUP BY bidder;
      CREATE TABLE dear AS SELECT auction, COUNT(*) AS n, MIN(price) AS least
        FROM bids WINDOW TUMBLING (SIZE 10 SECONDS) WHERE price > 20
        GROUP BY auction HAVING COUNT(*) > 1;
      CREATE TABLE totals AS SELECT bidder, COUNT(*) AS n, SUM(price) AS total
        FROM bids GROUP BY bidder;
      CREATE STREAM named AS SELECT bidder, price, extra->b AS b, name
        FROM bids LEFT JOIN people ON bidder = id;
      CREATE STREAM citizens AS SELECT bidder, price, city, name
        FROM bids JOIN people ON bidder = id WHERE city <> 'x';
      CREATE TABLE homes AS SELECT p.id, name, country
        FROM people p LEFT JOIN cities c ON p.city = c.id;
      CREATE TABLE namesakes AS SELECT p.id, name, country
        FROM people p JOIN cities c ON p.id = c.id;
      """;
  private static final List<String> TOPICS =
      List.of("PER_BIDDER", "HOPS", "DEAR", "TOTALS", "NAMED", "CITIZENS", "HOMES", "NAMESAKES");

  private record Step(String topic, String key, String value, long time) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void groupsOfWindowsAndRowsOfTablesAreTheSameAsBytesAndAsObjects(long seed) {
    List<Step> steps = steps(new Random(seed));
    Map<String, List<String>> expected =
        run(steps, Map.of("sqlc.typed.windows", "false", "sqlc.typed.tables", "false"));
    expected.forEach((topic, records) -> assertFalse(records.isEmpty(), topic));
    for (Map<String, String> settings :
        List.of(
            Map.of("sqlc.typed.windows", "false"),
            Map.of("sqlc.typed.tables", "false"),
            Map.<String, String>of(),
            Map.of("statestore.cache.max.bytes", "1"))) {
      assertEquals(expected, run(steps, settings), "seed " + seed + ", " + settings);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void goodDocumentsAreReadTheSameOnlyAsFarAsNeeded(long seed) {
    List<Step> steps = steps(new Random(seed));
    assertEquals(
        run(steps, Map.of()), run(steps, Map.of("sqlc.json.stop.early", "true")), "seed " + seed);
  }

  @Test
  void objectsAreKeptWhereTheyAreSwitchedOn() {
    for (boolean typed : new boolean[] {true, false}) {
      String on = String.valueOf(typed);
      try (RunningJob job =
          RunningJob.of(SQL, Map.of("sqlc.typed.windows", on, "sqlc.typed.tables", on))) {
        assertEquals(typed, job.storeClass("PER_BIDDER-aggregate").equals("TypedWindowStore"), on);
        assertEquals(typed, job.storeClass("HOPS-aggregate").equals("TypedWindowStore"), on);
        assertEquals(typed, job.storeClass("PEOPLE-table").equals("TypedTableStore"), on);
        assertEquals(typed, job.storeClass("CITIES-table").equals("TypedTableStore"), on);
      }
    }
  }

  private static Map<String, List<String>> run(List<Step> steps, Map<String, String> settings) {
    Map<String, List<String>> written = new TreeMap<>();
    try (RunningJob job = RunningJob.of(SQL, settings)) {
      steps.forEach(step -> job.feed(step.topic(), step.key(), step.value(), step.time()));
      TOPICS.forEach(topic -> written.put(topic, job.records(topic)));
    }
    return written;
  }

  private static List<Step> steps(Random random) {
    List<Step> steps = new ArrayList<>();
    long time = 100_000;
    for (int i = 0; i < 500; i++) {
      time += random.nextInt(1000);
      String key = "k" + random.nextInt(6);
      // some come late, and some of these too late
      long at = random.nextInt(8) == 0 ? time - random.nextInt(20_000) : time;
      switch (random.nextInt(6)) {
        case 0 -> steps.add(new Step("people", key, person(random), time));
        case 1 -> steps.add(new Step("cities", key, city(random), time));
        default ->
            steps.add(new Step("bids", random.nextInt(9) == 0 ? null : key, bid(random), at));
      }
    }
    return steps;
  }

  private static String bid(Random random) {
    if (random.nextInt(12) == 0) {
      return null;
    }
    List<String> fields =
        new ArrayList<>(
            List.of(
                "\"AUCTION\": \"a" + random.nextInt(3) + "\"",
                "\"price\": " + (random.nextInt(5) == 0 ? "null" : random.nextInt(100)),
                "\"note\": \"\\u00e9 {}\"",
                "\"extra\": {\"A\": 1, \"b\": \"b" + random.nextInt(9) + "\", \"c\": [1, {}]}",
                "\"Tags\": [\"x\", null]",
                "\"other\": {\"price\": 7}"));
    Collections.shuffle(fields, random);
    return "{" + String.join(", ", fields.subList(random.nextInt(3), fields.size())) + "}";
  }

  private static String person(Random random) {
    return random.nextInt(5) == 0
        ? null
        : "{\"name\": \"n"
            + random.nextInt(100)
            + "\", \"city\": "
            + (random.nextInt(6) == 0 ? "null" : "\"k" + random.nextInt(6) + "\"")
            + "}";
  }

  private static String city(Random random) {
    return random.nextInt(5) == 0 ? null : "{\"country\": \"c" + random.nextInt(100) + "\"}";
  }
}
