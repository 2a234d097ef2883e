package io.sqlc.samples.quickstart;

import io.sqlc.samples.localkafka.LocalKafka;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One run of the quickstart, from nothing to results and back to nothing. */
final class Run {
  private static final String ANOTHER_PAYMENT =
      "{\"payment_id\": \"p-25\", \"status\": \"authorised\", \"amount\": 999,"
          + " \"currency\": \"EUR\", \"country\": \"us\"}";

  private final Sample sample;
  private final JobCompiler compiler;
  private final Report report;

  Run(Sample sample, JobCompiler compiler, Report report) {
    this.sample = sample;
    this.compiler = compiler;
    this.report = report;
  }

  /**
   * Runs all steps.
   *
   * @param keep whether to wait for Enter or a signal before cleaning up
   */
  void carryOut(boolean keep) throws InterruptedException {
    Stopwatch total = Stopwatch.start();
    report.title("sqlc quickstart: payments in, fraud alerts out");
    Resources resources = new Resources();
    try {
      Workspace workspace = resources.add(Workspace.create());
      LocalKafka kafka = startKafkaAndCompile(resources, workspace);
      createTopics(kafka);
      JobProcess job = startJob(resources, workspace, kafka);
      try (Payments payments = new Payments(kafka.bootstrapServers(), sample, job, report)) {
        payments.feed();
        payments.check();
      }
      if (keep) {
        waitForEnter(workspace, kafka);
      }
      Stopwatch cleaning = Stopwatch.start();
      int exitCode = job.stop();
      resources.close();
      report.step(
          "clean up", "job (exit code " + exitCode + "), broker and files gone", cleaning.time());
    } catch (RuntimeException e) {
      if (resources.isStopped()) {
        // A signal took away what the step was working with: the process is about to end.
        Thread.sleep(Duration.ofMinutes(1).toMillis());
      }
      throw e;
    } finally {
      resources.close();
    }
    farewell(total.time());
  }

  /** Both take about a second and do not need each other. */
  private LocalKafka startKafkaAndCompile(Resources resources, Workspace workspace) {
    Stopwatch starting = Stopwatch.start();
    CompletableFuture<Started> kafka =
        CompletableFuture.supplyAsync(() -> new Started(LocalKafka.start(), starting.time()));
    resources.add(() -> kafka.thenAccept(started -> started.kafka().close()).join());
    Stopwatch compiling = Stopwatch.start();
    JobCompiler.Compiled compiled = compiler.compile(sample, workspace.jar());
    Duration compileTime = compiling.time();
    Started started = join(kafka);
    String place = "one node on " + started.kafka().bootstrapServers() + ", in a temporary folder";
    report.step("start Kafka", place, started.took());
    report.step("compile fraud.sql", compiled.summary(), compileTime);
    return started.kafka();
  }

  private record Started(LocalKafka kafka, Duration took) {}

  private static Started join(CompletableFuture<Started> kafka) {
    try {
      return kafka.join();
    } catch (CompletionException e) {
      throw new QuickstartFailure("cannot start Kafka: " + e.getCause(), e);
    }
  }

  private void createTopics(LocalKafka kafka) throws InterruptedException {
    Stopwatch watch = Stopwatch.start();
    Topics.create(kafka.bootstrapServers());
    report.step("create topics", Sample.CUSTOMERS + ", " + Sample.PAYMENTS, watch.time());
  }

  private JobProcess startJob(Resources resources, Workspace workspace, LocalKafka kafka)
      throws InterruptedException {
    Stopwatch watch = Stopwatch.start();
    JobProcess job = resources.add(JobProcess.start(workspace, kafka.bootstrapServers()));
    job.awaitRunning();
    String command = "java -jar fraud.jar --bootstrap-servers " + kafka.bootstrapServers();
    report.step("start the job", command, watch.time());
    return job;
  }

  private void waitForEnter(Workspace workspace, LocalKafka kafka) throws InterruptedException {
    String servers = " --bootstrap-servers " + kafka.bootstrapServers();
    report.line("");
    report.line("Everything keeps running. In another terminal, from the same folder:");
    report.line("");
    for (String topic : List.of(Sample.FRAUD_ALERTS, Sample.SCORED_PAYMENTS)) {
      report.line("  ./sqlc quickstart --tail " + topic + servers);
    }
    report.line("  ./sqlc quickstart" + servers + " --send payments c-101 \\");
    report.line("    '" + ANOTHER_PAYMENT + "'");
    report.line("  java -jar " + workspace.jar() + " --describe");
    report.line("  tail -f " + workspace.log());
    report.line("");
    report.line("Enter or Ctrl-C stops the job and the broker and deletes what they wrote.");
    try {
      if (System.in.read() < 0) {
        // Nobody can press Enter here; a signal ends the process.
        Thread.sleep(Long.MAX_VALUE);
      }
    } catch (IOException e) {
      throw new QuickstartFailure("cannot read the terminal: " + e.getMessage(), e);
    }
  }

  private void farewell(Duration total) {
    report.line("");
    report.line(report.style().good("Done") + " in " + Report.seconds(total) + ". What next:");
    report.line("");
    report.line("  samples/quickstart/src/main/sql/fraud.sql      the SQL");
    report.line("  ./sqlc compile samples/quickstart -o fraud.jar --source-dir fraud-java");
    report.line("                                                 the jar, and the Java in it");
    report.line("  ./sqlc quickstart --keep                       leave it running, look around");
  }
}
