package io.sqlc.samples.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Feeds the sample's records to the running job and looks at what comes out. */
final class Payments implements AutoCloseable {
  /** Slow enough to read along. */
  private static final Duration PACE = Duration.ofMillis(180);

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration FOR_SURPLUS = Duration.ofMillis(300);
  private static final int DIFFERENCES_SHOWN = 10;

  private static final String CHANGED_SQL =
      "\nIf you have changed fraud.sql: what must come out stands in samples/quickstart/data/expected.";

  private final Sample sample;
  private final JobProcess job;
  private final Report report;
  private final PaymentTable table;
  private final Map<String, List<KeyedLine>> expected;
  private final KafkaProducer<String, String> producer;
  private final Arrivals arrivals;
  private final List<Duration> delays = new ArrayList<>();

  Payments(String bootstrapServers, Sample sample, JobProcess job, Report report) {
    this.sample = sample;
    this.job = job;
    this.report = report;
    this.table = new PaymentTable(report.style());
    this.expected = sample.expected();
    this.arrivals = Arrivals.of(bootstrapServers, Sample.RESULTS);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Sends the customers at once and the payments one by one, and shows what comes of each. */
  void feed() throws InterruptedException {
    List<KeyedLine> customers = sample.customers();
    List<KeyedLine> payments = sample.payments();
    report.stepBegins(
        "feed", customers.size() + " customers, then " + payments.size() + " payments");
    report.detail("");
    report.detail(table.header());
    for (KeyedLine customer : customers) {
      send(Sample.CUSTOMERS, customer);
    }
    for (KeyedLine payment : payments) {
      Stopwatch watch = Stopwatch.start();
      Map<String, String> fields = FlatJson.fields(payment.value());
      report.detailBegins(table.sent(payment.key(), fields));
      send(Sample.PAYMENTS, payment);
      awaitResults(fields.getOrDefault("payment_id", ""), watch);
      Thread.sleep(Math.max(0, PACE.minus(watch.time()).toMillis()));
    }
    report.detail("");
  }

  /** Waits for what is expected of a payment, and shows what has come. */
  private void awaitResults(String paymentId, Stopwatch sent) throws InterruptedException {
    long end = sent.startedAtNanos() + PATIENCE.toNanos();
    Map<String, Arrivals.Arrival> found = new LinkedHashMap<>();
    for (String topic : Sample.RESULTS) {
      boolean due = isExpected(topic, paymentId);
      Optional<Arrivals.Arrival> arrival =
          arrivals.await(topic, paymentId, due ? end : System.nanoTime());
      arrival.ifPresent(result -> found.put(topic, result));
      if (due && arrival.isEmpty()) {
        report.detailEnds("");
        job.requireAlive();
        throw new QuickstartFailure(
            "nothing came of payment "
                + paymentId
                + " on topic "
                + topic
                + " within "
                + PATIENCE.toSeconds()
                + " s"
                + CHANGED_SQL
                + "\nThe job runs"
                + job.endOfLog());
      }
    }
    found.values().stream()
        .mapToLong(arrival -> arrival.nanos() - sent.startedAtNanos())
        .max()
        .ifPresent(nanos -> delays.add(Duration.ofNanos(nanos)));
    report.detailEnds(cells(found));
  }

  private boolean isExpected(String topic, String paymentId) {
    return expected.getOrDefault(topic, List.of()).stream()
        .anyMatch(line -> paymentId.equals(FlatJson.fields(line.value()).get("PAYMENT_ID")));
  }

  private String cells(Map<String, Arrivals.Arrival> found) {
    Arrivals.Arrival scored = found.get(Sample.SCORED_PAYMENTS);
    Arrivals.Arrival alert = found.get(Sample.FRAUD_ALERTS);
    if (scored == null) {
      return table.nothing();
    }
    return table.received(
        scored.fields(), alert == null ? "" : alert.fields().getOrDefault("ACTION", "?"));
  }

  /**
   * Compares all that came with what must come.
   *
   * @throws QuickstartFailure where they differ
   */
  void check() throws InterruptedException {
    Stopwatch watch = Stopwatch.start();
    Thread.sleep(FOR_SURPLUS.toMillis());
    Map<String, List<KeyedLine>> found = new LinkedHashMap<>();
    Sample.RESULTS.forEach(topic -> found.put(topic, arrivals.on(topic)));
    List<String> differences = Check.differences(expected, found);
    if (!differences.isEmpty()) {
      int shown = Math.min(DIFFERENCES_SHOWN, differences.size());
      throw new QuickstartFailure(
          "the results are not those in samples/quickstart/data/expected:\n  "
              + String.join("\n  ", differences.subList(0, shown))
              + (shown < differences.size()
                  ? "\n  and " + (differences.size() - shown) + " more"
                  : "")
              + CHANGED_SQL);
    }
    report.step("check", summary(), watch.time());
  }

  private String summary() {
    List<Duration> sorted = delays.stream().sorted().toList();
    return arrivals.on(Sample.SCORED_PAYMENTS).size()
        + " scored, "
        + arrivals.on(Sample.FRAUD_ALERTS).size()
        + " alerts, all as expected, median delay "
        + sorted.get(sorted.size() / 2).toMillis()
        + " ms";
  }

  private void send(String topic, KeyedLine line) throws InterruptedException {
    try {
      producer.send(new ProducerRecord<>(topic, line.key(), line.value())).get();
    } catch (ExecutionException e) {
      throw new QuickstartFailure("cannot write to topic " + topic + ": " + e.getCause(), e);
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    arrivals.close();
  }
}
