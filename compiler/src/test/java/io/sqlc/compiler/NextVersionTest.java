package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.state.UnreadableStateException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** What the next version of a job makes of the rows that its former one has stored. */
class NextVersionTest {
  private static final String SALES =
      """
      CREATE STREAM sales (shop STRING KEY, amount INT)
        WITH (KAFKA_TOPIC = 'sales', VALUE_FORMAT = 'JSON');
      """;
  private static final String SHOPS =
      """
      CREATE TABLE shops (id STRING PRIMARY KEY, city STRING, area INT)
        WITH (KAFKA_TOPIC = 'shops', VALUE_FORMAT = 'JSON');
      """;
  private static final String TOTALS = "TOTALS-aggregate";

  @Test
  void anAggregateThatWasAddedBeginsWithTheRowsFromThenOn() {
    Map<Bytes, byte[]> stored = totals("COUNT(*) AS n, SUM(amount) AS total");
    try (RunningJob next =
        RunningJob.of(
            SALES
                + "CREATE TABLE totals AS SELECT shop, COUNT(*) AS n, SUM(amount) AS total,"
                + " MAX(amount) AS most, AVG(amount) AS mean, COUNT(amount) AS sales,"
                + " COLLECT_LIST(amount) AS amounts, LATEST_BY_OFFSET(amount) AS last,"
                + " STDDEV_SAMP(amount) AS spread, TOPK(amount, 1) AS top, HISTOGRAM(shop) AS h,"
                + " COUNT_DISTINCT(amount) AS d"
                + " FROM sales GROUP BY shop;")) {
      next.restore(TOTALS, stored);
      next.feed("sales", "a", "{\"amount\": 3}");
      assertEquals(
          List.of(
              "{\"N\":3,\"TOTAL\":14,\"MOST\":3,\"MEAN\":3.0,\"SALES\":1,\"AMOUNTS\":[3],"
                  + "\"LAST\":3,\"SPREAD\":0.0,\"TOP\":[3],\"H\":{\"a\":1},\"D\":1}"),
          next.written("TOTALS"));
    }
  }

  @Test
  void anAggregateThatWasLeftOutOrMovedIsRefused() {
    Map<Bytes, byte[]> stored = totals("COUNT(*) AS n, SUM(amount) AS total");
    for (String others : List.of("COUNT(*) AS n", "SUM(amount) AS total, COUNT(*) AS n")) {
      try (RunningJob next =
          RunningJob.of(
              SALES
                  + "CREATE TABLE totals AS SELECT shop, "
                  + others
                  + " FROM sales GROUP BY shop;")) {
        next.restore(TOTALS, stored);
        refused("names or types are not the first", next, "sales", "{\"amount\": 3}");
      }
    }
  }

  /** Rows that it has not counted may be taken back from it. */
  @Test
  void anAggregateOfATableCannotBeAdded() {
    String grouped =
        "CREATE TABLE totals AS SELECT city, COUNT(*) AS n%s FROM shops GROUP BY city;";
    Map<Bytes, byte[]> stored;
    try (RunningJob job = RunningJob.of(SHOPS + grouped.formatted(""))) {
      job.feed("shops", "a", "{\"city\": \"Rome\", \"area\": 3}");
      stored = job.stored(TOTALS);
    }
    try (RunningJob next =
        RunningJob.of(SHOPS + grouped.formatted(", SUM(area) AS total, AVG(area) AS mean"))) {
      next.restore(TOTALS, stored);
      refused("stored before", next, "shops", "{\"city\": \"Rome\", \"area\": 3}");
    }
  }

  @Test
  void aColumnThatWasAddedToATableIsNullInRowsThatAreStored() {
    String joined =
        " CREATE STREAM q AS SELECT s.shop, amount, %s FROM sales s JOIN shops ON s.shop = id;";
    Map<Bytes, byte[]> stored;
    try (RunningJob job = RunningJob.of(SALES + SHOPS + joined.formatted("city"))) {
      job.feed("shops", "a", "{\"city\": \"Rome\", \"area\": 3}");
      stored = job.stored("SHOPS-table");
    }
    String more = SHOPS.replace("area INT", "area INT, owner STRING");
    try (RunningJob next = RunningJob.of(SALES + more + joined.formatted("city, owner"))) {
      next.restore("SHOPS-table", stored);
      next.feed("sales", "a", "{\"amount\": 3}");
      assertEquals(List.of("{\"AMOUNT\":3,\"CITY\":\"Rome\",\"OWNER\":null}"), next.written("Q"));
    }
    String other = SHOPS.replace("area INT", "area BIGINT");
    try (RunningJob next = RunningJob.of(SALES + other + joined.formatted("city"))) {
      next.restore("SHOPS-table", stored);
      refused("names or types are not the first", next, "sales", "{\"amount\": 3}");
    }
  }

  private static Map<Bytes, byte[]> totals(String aggregates) {
    try (RunningJob job =
        RunningJob.of(
            SALES
                + "CREATE TABLE totals AS SELECT shop, "
                + aggregates
                + " FROM sales GROUP BY shop;")) {
      job.feed("sales", "a", "{\"amount\": 5}");
      job.feed("sales", "a", "{\"amount\": 6}");
      return job.stored(TOTALS);
    }
  }

  private static void refused(String why, RunningJob job, String topic, String value) {
    Throwable failure = assertThrows(RuntimeException.class, () -> job.feed(topic, "a", value));
    while (failure.getCause() != null) {
      failure = failure.getCause();
    }
    assertEquals(UnreadableStateException.class, failure.getClass(), failure::toString);
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(why) && message.contains("application.id"), message);
  }
}
