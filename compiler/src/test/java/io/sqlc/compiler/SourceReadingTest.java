package io.sqlc.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the generated job reads of its topics: no more than its queries use. */
class SourceReadingTest {
  private static final String BIDS =
      """
      CREATE STREAM bids (
          auction BIGINT, bidder BIGINT, price BIGINT, channel STRING, url STRING,
          tags ARRAY<STRING>, sold TIMESTAMP, seller STRUCT<id BIGINT>)
        WITH (KAFKA_TOPIC = 'bids', VALUE_FORMAT = 'JSON');
      CREATE TABLE sellers (id BIGINT PRIMARY KEY, name STRING, city STRING)
        WITH (KAFKA_TOPIC = 'sellers', VALUE_FORMAT = 'JSON');
      """;

  @Test
  void aRowHasTheColumnsThatQueriesUseTheOthersAreOnlyChecked() {
    Map<String, String> files =
        generate(
            "CREATE STREAM a AS SELECT auction FROM bids WHERE price > 5;"
                + " CREATE STREAM b AS SELECT channel AS c FROM bids;");
    assertTrue(
        files.get("Bids.java").contains("record Bids(Long auction, Long price, String channel) {"),
        files.get("Bids.java"));
    String reader = files.get("BidsReader.java");
    assertTrue(reader.contains("case 0 -> auction = in.readBigint();"), reader);
    assertTrue(reader.contains("case 1 -> in.skipBigint();"), reader);
    assertTrue(reader.contains("case 4 -> in.skipString();"), reader);
    assertTrue(reader.contains("case 5 -> in.skipArray(JsonReader::skipString);"), reader);
    assertTrue(reader.contains("case 6 -> in.skipTimestamp();"), reader);
  }

  @Test
  void columnsOfTheSameKindAreSkippedAlike() {
    String reader = generate("CREATE STREAM a AS SELECT url FROM bids;").get("BidsReader.java");
    assertTrue(reader.contains("case 0, 1, 2 -> in.skipBigint();"), reader);
  }

  @Test
  void aTableKeepsAllColumnsBecauseItStoresThem() {
    Map<String, String> files = generate("CREATE TABLE a AS SELECT id, name FROM sellers;");
    assertTrue(files.get("Sellers.java").contains("record Sellers(String name, String city)"));
    assertFalse(files.get("SellersReader.java").contains("skipString"));
  }

  @Test
  void theColumnOfTheEventTimeIsReadAlthoughNoQueryNamesIt() {
    String row =
        generate(
                "CREATE STREAM t (x INT, y INT, made BIGINT) WITH (KAFKA_TOPIC = 't',"
                    + " VALUE_FORMAT = 'JSON', TIMESTAMP = 'made');"
                    + " CREATE STREAM u AS SELECT x FROM t;")
            .get("T.java");
    assertTrue(row.contains("record T(Integer x, Long made)"), row);
  }

  @Test
  void whereRightAfterATopicIsDecidedEarly() {
    String query =
        generate("CREATE STREAM a AS SELECT url FROM bids WHERE price > 5;").get("AQuery.java");
    assertTrue(query.contains(".stream("), query);
    assertTrue(query.contains("\"A-where\")"), query);
    assertFalse(query.contains(".filter("), query);
  }

  @Test
  void whereWithAFunctionThatGivesWhatItLikesIsDecidedOnce() {
    String query =
        generate("CREATE STREAM a AS SELECT url FROM bids WHERE price > 5 * RANDOM();")
            .get("AQuery.java");
    assertTrue(query.contains(".filter("), query);
  }

  @Test
  void whereIsDecidedFromItsColumnsAndTheEventTimeAlone() {
    String timed =
        "CREATE STREAM t (k BIGINT KEY, x INT, y STRING, z STRING, made BIGINT) WITH (KAFKA_TOPIC ="
            + " 't', VALUE_FORMAT = 'JSON', TIMESTAMP = 'made'); ";
    Map<String, String> byValue =
        generate(timed + "CREATE STREAM u AS SELECT k, x, y, z FROM t WHERE x > 5;");
    String reader = byValue.get("TWhereReader.java");
    assertTrue(reader.contains("x = in.readInt();"), reader);
    assertTrue(reader.contains("made = in.readBigint();"), reader);
    assertFalse(reader.contains("readString"), reader);
    String topics = byValue.get("Topics.java");
    assertTrue(topics.contains(".withDeciding(new TWhereReader())"), topics);
    assertTrue(topics.contains(".decidedByValues()"), topics);

    Map<String, String> byKey =
        generate(timed + "CREATE STREAM u AS SELECT k, x, y, z FROM t WHERE x > 5 AND k > 3;");
    assertTrue(byKey.get("Topics.java").contains(".withDeciding(new TWhereReader())"));
    assertFalse(byKey.get("Topics.java").contains(".decidedByValues()"));

    Map<String, String> notAll =
        generate(
            timed
                + "CREATE STREAM u AS SELECT k, x, y FROM t WHERE x > 5;"
                + "CREATE STREAM v AS SELECT k, x, y FROM t;");
    assertFalse(notAll.get("Topics.java").contains("ecid"), notAll.get("Topics.java"));
  }

  private static Map<String, String> generate(String queries) {
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("bids.sql", BIDS + queries)),
                    "bids",
                    "bids",
                    Map.of(),
                    List.of()));
    assertEquals(List.of(), result.diagnostics());
    return result.job().orElseThrow().files().stream()
        .collect(
            Collectors.toMap(
                file -> file.path().substring(file.path().lastIndexOf('/') + 1),
                GeneratedJob.JavaFile::text));
  }
}
