package io.sqlc.samples.quickstart;

import java.net.URISyntaxException;
import java.nio.file.Files;
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

  /** The one in the repository that this class was built in. */
  static Sample find() {
    try {
      Path place =
          Path.of(Sample.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path folder = place; folder != null; folder = folder.getParent()) {
        Path sample = folder.resolve("samples").resolve("quickstart");
        if (Files.isDirectory(sample.resolve("src").resolve("main").resolve("sql"))) {
          return new Sample(sample);
        }
      }
      throw new QuickstartFailure(
          "cannot find samples/quickstart above "
              + place
              + "; run it inside a clone of the repository");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

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
