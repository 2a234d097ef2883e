package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job carries RocksDB where one of its queries keeps something, and only there. */
class StateStoresTest {
  private static final String SOURCES =
      """
      CREATE STREAM bids (auction BIGINT KEY, bidder BIGINT, price BIGINT)
        WITH (KAFKA_TOPIC = 'bids', VALUE_FORMAT = 'JSON');
      CREATE STREAM views (auction BIGINT KEY, viewer BIGINT)
        WITH (KAFKA_TOPIC = 'views', VALUE_FORMAT = 'JSON');
      CREATE TABLE auctions (id BIGINT PRIMARY KEY, seller BIGINT)
        WITH (KAFKA_TOPIC = 'auctions', VALUE_FORMAT = 'JSON');
      CREATE TABLE sellers (id BIGINT PRIMARY KEY, name STRING)
        WITH (KAFKA_TOPIC = 'sellers', VALUE_FORMAT = 'JSON');
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE q AS SELECT auction, COUNT(*) AS n FROM bids GROUP BY auction;",
        "CREATE TABLE q AS SELECT auction, COUNT(*) AS n FROM bids WINDOW SESSION (1 MINUTE)"
            + " GROUP BY auction;",
        "CREATE TABLE q AS SELECT seller, COUNT(*) AS n FROM auctions GROUP BY seller;",
        "CREATE STREAM q AS SELECT b.auction, price, viewer FROM bids b"
            + " JOIN views v WITHIN 10 SECONDS ON b.auction = v.auction;",
        "CREATE STREAM q AS SELECT auction, price, seller FROM bids"
            + " JOIN auctions ON auction = id;",
        "CREATE TABLE q AS SELECT a.id, name FROM auctions a JOIN sellers s ON a.id = s.id;",
        "CREATE TABLE q AS SELECT a.id, name FROM auctions a JOIN sellers s ON seller = s.id;",
        "CREATE TABLE q AS SELECT id, seller FROM auctions WHERE seller > 5;",
      })
  void aQueryThatKeepsSomethingBringsRocksDb(String query) {
    assertEquals(List.of(RuntimeLayer.ROCKSDB), layers(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE STREAM q AS SELECT auction, price FROM bids WHERE price > 5;",
        "CREATE STREAM q AS SELECT bidder, price FROM bids PARTITION BY bidder;",
        "CREATE STREAM q AS SELECT auction, EXPLODE(ARRAY[price, bidder]) AS n FROM bids;",
      })
  void aQueryThatKeepsNothingBringsNone(String query) {
    assertEquals(List.of(), layers(query));
  }

  @Test
  void oneQueryThatKeepsSomethingIsEnough() {
    assertEquals(
        List.of(RuntimeLayer.ROCKSDB),
        layers(
            "CREATE STREAM p AS SELECT auction, price FROM bids;"
                + " CREATE STREAM q AS SELECT b.auction, price, viewer FROM bids b"
                + " JOIN views v WITHIN 10 SECONDS ON b.auction = v.auction;"));
  }

  private static List<RuntimeLayer> layers(String queries) {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("q.sql", SOURCES + queries)),
                    "q",
                    "q",
                    Map.of(),
                    List.of()));
    return result
        .job()
        .orElseThrow(() -> new AssertionError(result.diagnostics()))
        .layers()
        .stream()
        .sorted()
        .toList();
  }
}
