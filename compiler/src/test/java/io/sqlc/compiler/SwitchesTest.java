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
      CREATE TABLE pairs WITH (KEY_FORMAT = 'JSON') AS
        SELECT auction, extra->b, COUNT(*) AS n, COLLECT_SET(price) AS prices
        FROM bids WINDOW TUMBLING (SIZE 20 SECONDS) GROUP BY auction, extra->b;
      CREATE TABLE last_prices AS SELECT auction, LATEST_BY_OFFSET(price) AS price, COUNT(*) AS n
        FROM bids GROUP BY auction HAVING LATEST_BY_OFFSET(price) > 50;
      CREATE TABLE inhabitants AS SELECT city, COUNT(*) AS n, COLLECT_LIST(name) AS names
        FROM people GROUP BY city HAVING COUNT(*) < 3;
      CREATE TABLE visits AS SELECT bidder, COUNT(*) AS n
        FROM bids WINDOW SESSION (3 SECONDS) GROUP BY bidder;
      CREATE TABLE ends AS SELECT bidder, COUNT(*) AS n
        FROM bids WINDOW TUMBLING (SIZE 5 SECONDS) GROUP BY bidder EMIT FINAL;
      CREATE STREAM named AS SELECT bidder, price, extra->b AS b, name
        FROM bids LEFT JOIN people ON bidder = id;
      CREATE STREAM citizens AS SELECT bidder, price, city, name
        FROM bids JOIN people ON bidder = id WHERE city <> 'x';
      CREATE TABLE homes AS SELECT p.id, name, country
        FROM people p LEFT JOIN cities c ON p.city = c.id;
      CREATE TABLE namesakes AS SELECT p.id, name, country
        FROM people p JOIN cities c ON p.id = c.id;
      """;
  private static final String STREAM_JOINS =
      """
      CREATE STREAM bids (bidder STRING KEY, auction STRING, price INT)
        WITH (KAFKA_TOPIC = 'bids', VALUE_FORMAT = 'JSON');
      CREATE STREAM views (auction STRING KEY, viewer STRING)
        WITH (KAFKA_TOPIC = 'views', VALUE_FORMAT = 'JSON');
      CREATE STREAM seen AS SELECT b.auction, price, viewer
        FROM bids b JOIN views v WITHIN 5 SECONDS ON b.auction = v.auction;
      CREATE STREAM watched AS SELECT v.auction, viewer, price
        FROM views v LEFT JOIN bids b WITHIN (3 SECONDS, 1 SECOND) GRACE PERIOD 2 SECONDS
        ON v.auction = b.auction;
      CREATE STREAM both_sides AS SELECT ROWKEY AS bidder, a.price, b.viewer
        FROM bids a FULL JOIN views b WITHIN 2 SECONDS GRACE PERIOD 1 MINUTE ON a.bidder = b.viewer;
      """;
  private static final List<String> TOPICS =
      List.of(
          "PER_BIDDER",
          "HOPS",
          "DEAR",
          "TOTALS",
          "PAIRS",
          "LAST_PRICES",
          "INHABITANTS",
          "VISITS",
          "ENDS",
          "NAMED",
          "CITIZENS",
          "HOMES",
          "NAMESAKES");
  private static final Map<String, String> ALL_OFF =
      Map.of(
          "sqlc.typed.windows", "false",
          "sqlc.typed.groups", "false",
          "sqlc.typed.tables", "false");

  private record Step(String topic, String key, String value, long time) {
    boolean isOfStream() {
      return topic.equals("bids") || topic.equals("views");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsKeptInMemoryChangesNothing(long seed) {
    List<Step> steps = steps(new Random(seed));
    Map<String, List<String>> expected = run(steps, ALL_OFF);
    expected.forEach((topic, records) -> assertFalse(records.isEmpty(), topic));
    for (Map<String, String> settings :
        List.of(
            Map.of("sqlc.typed.windows", "false"),
            Map.of("sqlc.typed.groups", "false"),
            Map.of("sqlc.typed.tables", "false"),
            Map.<String, String>of())) {
      assertEquals(expected, run(steps, settings), "seed " + seed + ", " + settings);
    }
    // what is not typed tells more of what it does where its cache is small
    Map<String, String> small = Map.of("statestore.cache.max.bytes", "1");
    Map<String, String> allOff = new TreeMap<>(ALL_OFF);
    allOff.putAll(small);
    assertEquals(run(steps, allOff), run(steps, small), "seed " + seed + ", small");
  }

  @Test
  void recentRowsOfJoinedStreamsChangeNothing() {
    List<Step> steps = steps(new Random(5)).stream().filter(Step::isOfStream).toList();
    List<String> topics = List.of("SEEN", "WATCHED", "BOTH_SIDES");
    Map<String, List<String>> expected =
        run(STREAM_JOINS, topics, steps, Map.of("sqlc.recent.rows", "false"));
    expected.forEach((topic, records) -> assertFalse(records.isEmpty(), topic));
    assertEquals(expected, run(STREAM_JOINS, topics, steps, Map.of()));
    Map<String, String> little = Map.of("sqlc.recent.rows.memory.bytes", "5000");
    assertEquals(expected, run(STREAM_JOINS, topics, steps, little));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void goodDocumentsAreReadTheSameOnlyAsFarAsNeeded(long seed) {
    List<Step> steps = steps(new Random(seed));
    assertEquals(
        run(steps, Map.of()), run(steps, Map.of("sqlc.json.stop.early", "true")), "seed " + seed);
  }

  @Test
  void recentRowsAreKeptWhereTheyAreSwitchedOn() {
    for (boolean on : new boolean[] {true, false}) {
      try (RunningJob job = RunningJob.of(STREAM_JOINS, Map.of("sqlc.recent.rows", "" + on))) {
        for (String store :
            List.of(
                "SEEN-join-V-this-join-store",
                "SEEN-join-V-other-join-store",
                "WATCHED-join-B-this-join-store",
                "WATCHED-join-B-outer-other-join-store",
                "BOTH_SIDES-join-B-outer-this-join-store",
                "BOTH_SIDES-join-B-outer-other-join-store")) {
          assertEquals(on, job.storeClass(store).equals("RecentRowStore"), store);
        }
      }
    }
  }

  @Test
  void objectsAreKeptWhereTheyAreSwitchedOn() {
    for (boolean typed : new boolean[] {true, false}) {
      String on = "typed " + typed;
      try (RunningJob job = RunningJob.of(SQL, typed ? Map.of() : ALL_OFF)) {
        for (String name : List.of("PER_BIDDER", "HOPS", "DEAR", "PAIRS")) {
          String store = job.storeClass(name + "-aggregate");
          assertEquals(typed, store.equals("TypedWindowStore"), on + " " + name);
        }
        for (String name : List.of("TOTALS", "LAST_PRICES", "INHABITANTS")) {
          String store = job.storeClass(name + "-aggregate");
          assertEquals(typed, store.equals("TypedGroupStore"), on + " " + name);
        }
        for (String name : List.of("VISITS", "ENDS")) {
          assertFalse(job.storeClass(name + "-aggregate").startsWith("Typed"), name);
        }
        assertEquals(typed, job.storeClass("PEOPLE-table").equals("TypedTableStore"), on);
        assertEquals(typed, job.storeClass("CITIES-table").equals("TypedTableStore"), on);
      }
    }
  }

  private static Map<String, List<String>> run(List<Step> steps, Map<String, String> settings) {
    return run(
        SQL,
        TOPICS,
        steps.stream().filter(step -> !step.topic().equals("views")).toList(),
        settings);
  }

  private static Map<String, List<String>> run(
      String sql, List<String> topics, List<Step> steps, Map<String, String> settings) {
    Map<String, List<String>> written = new TreeMap<>();
    try (RunningJob job = RunningJob.of(sql, settings)) {
      steps.forEach(step -> job.feed(step.topic(), step.key(), step.value(), step.time()));
      topics.forEach(topic -> written.put(topic, job.records(topic)));
    }
    return written;
  }

  private static List<Step> steps(Random random) {
    List<Step> steps = new ArrayList<>();
    long time = 100_000;
    for (int i = 0; i < 300; i++) {
      time += random.nextInt(1000);
      String key = "k" + random.nextInt(6);
      // some come late, and some of these too late
      long at = random.nextInt(8) == 0 ? time - random.nextInt(20_000) : time;
      switch (random.nextInt(6)) {
        case 0 -> steps.add(new Step("people", key, person(random), time));
        case 1 -> steps.add(new Step("cities", key, city(random), time));
        case 2 -> steps.add(new Step("views", "a" + random.nextInt(3), view(random), at));
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

  private static String view(Random random) {
    return random.nextInt(9) == 0 ? null : "{\"viewer\": \"k" + random.nextInt(6) + "\"}";
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
