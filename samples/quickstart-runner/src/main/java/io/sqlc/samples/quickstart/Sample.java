package io.sqlc.samples.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user's project that is shown: {@code samples/quickstart}. */
record Sample(Path folder) {
  static final String CUSTOMERS = "customers";
  static final String PAYMENTS = "payments";
  static final String EURO_PAYMENTS = "euro-payments";
  static final String SCORED_PAYMENTS = "scored-payments";
  static final String FRAUD_ALERTS = "fraud-alerts";

  /** What the job writes, in the order in which a payment goes through. */
  static final List<String> RESULTS = List.of(EURO_PAYMENTS, SCORED_PAYMENTS, FRAUD_ALERTS);

  List<KeyedLine> customers() {
    return KeyedLine.read(folder.resolve("data").resolve("customers.tsv"));
  }

  List<KeyedLine> payments() {
    return KeyedLine.read(folder.resolve("data").resolve("payments.tsv"));
  }

  /** What must come out, by topic. */
  Map<String, List<KeyedLine>> expected() {
    Map<String, List<KeyedLine>> expected = new LinkedHashMap<>();
    for (String topic : RESULTS) {
      Path file = folder.resolve("data").resolve("expected").resolve(topic + ".tsv");
      expected.put(topic, KeyedLine.read(file));
    }
    return expected;
  }
}
