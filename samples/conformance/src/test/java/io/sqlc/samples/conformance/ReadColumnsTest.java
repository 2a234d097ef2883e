package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.StreamSource;
import io.sqlc.runtime.json.EarlyStop;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

/** What generated readers make of a document: what the queries read, all else only checked. */
class ReadColumnsTest {
  private static final String BID =
      """
      CREATE STREAM bid (id BIGINT KEY, price BIGINT, channel STRING,
        addr STRUCT<zip STRING, city STRING, geo STRUCT<lat DOUBLE, lon DOUBLE>>,
        other STRUCT<n INT, parts ARRAY<STRUCT<q INT>>>)
        WITH (KAFKA_TOPIC='bid', VALUE_FORMAT='JSON', PARTITIONS=1);
      """;

  private static final String WANTED =
      """
      CREATE STREAM wanted AS SELECT id, channel, addr->geo->lat AS lat FROM bid
        WHERE price > 100 AND addr->city = 'X';
      """;

  private static final String DOCUMENT =
      """
      {"PRICE": 5, "CHANNEL": "web", "other": {"N": 1, "PARTS": [{"Q": 2}, null]},
        "addr": {"ZIP": "z", "City": "X", "GEO": {"LAT": 1.5, "LON": 2}}}
      """;

  @Test
  void fieldsOfStructsThatNobodyReadsAreLeftOut() throws Exception {
    assertEquals(
        "Bid[price=5, channel=web, addr=AddrStruct[zip=null, city=X,"
            + " geo=GeoStruct[lat=1.5, lon=2.0]]]",
        read(bid(WANTED).value(), DOCUMENT));
  }

  @Test
  void whatDecidesIsReadAlone() throws Exception {
    String row = read(bid(WANTED).deciding().orElseThrow(), DOCUMENT);
    assertEquals("5", row.replaceAll("Bid\\[price=(\\d+), channel=null, addr=.*city=X.*", "$1"));
  }

  @Test
  void readersMayStopBehindTheColumnsThatAreUsed() throws Exception {
    Deserializer<?> reader = EarlyStop.of(bid(WANTED).deciding().orElseThrow());
    assertEquals(
        "Bid[price=5, channel=null, addr=null]",
        read(reader, "{\"PRICE\": 5, \"ADDR\": null, \"OTHER\": 7, and so on"));
  }

  @Test
  void structsAreReadWholeWhereOneQueryWantsThemWhole() throws Exception {
    String both = WANTED + "CREATE STREAM everything AS SELECT id, addr FROM bid WHERE price > 7;";
    String row = read(bid(both).value(), DOCUMENT);
    assertEquals("z", row.replaceAll(".*zip=(\\w+), city=X, geo=.*", "$1"));
  }

  @Test
  void nothingIsDecidedWhereOneQueryWantsAllRows() throws Exception {
    String both = WANTED + "CREATE STREAM prices AS SELECT id, price FROM bid;";
    assertFalse(bid(both).deciding().isPresent());
  }

  @Test
  void whatIsNotReadIsChecked() throws Exception {
    StreamSource<?, ?> bid = bid(WANTED);
    for (Deserializer<?> reader : List.of(bid.value(), bid.deciding().orElseThrow())) {
      for (String good : List.of("\"N\": 1", "\"Q\": 2", "\"ZIP\": \"z\"", "\"LON\": 2")) {
        String bad = good.replaceAll(":.*", ": {\"a\": 1} 2");
        assertThrows(
            UnreadableRecordException.class, () -> read(reader, DOCUMENT.replace(good, bad)));
      }
      String text = DOCUMENT.replace("\"Q\": 2", "\"Q\": \"two\"");
      assertThrows(UnreadableRecordException.class, () -> read(reader, text));
      String list = DOCUMENT.replace("\"N\": 1", "\"N\": []");
      assertThrows(UnreadableRecordException.class, () -> read(reader, list));
    }
  }

  private static String read(Deserializer<?> reader, String document) {
    return String.valueOf(reader.deserialize("bid", document.getBytes(StandardCharsets.UTF_8)));
  }

  private static StreamSource<?, ?> bid(String queries) throws Exception {
    Job job = CompiledSql.job(BID + queries);
    String topics = job.getClass().getPackageName() + ".Topics";
    Field field = job.getClass().getClassLoader().loadClass(topics).getDeclaredField("BID");
    field.setAccessible(true);
    return (StreamSource<?, ?>) field.get(null);
  }
}
