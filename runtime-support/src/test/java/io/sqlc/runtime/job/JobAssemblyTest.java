package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.early.EarlyClients;
import io.sqlc.runtime.early.EarlyWhere;
import io.sqlc.runtime.error.JobCounters;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobAssemblyTest {
  @TempDir private Path folder;

  @Test
  void badRecordsAreSkippedAndCounted() throws Exception {
    JobAssembly job = assemble();
    try (TopologyTestDriver driver = driver(job)) {
      pipe(driver, new byte[] {0, 0, 0, 4}, new byte[] {1, 2, 3}, new byte[] {0, 0, 0, 5});
      assertEquals(List.of(KeyValue.pair("k", 25), KeyValue.pair("k", 20)), shares(driver));
    }
    assertEquals(1, job.counters().getBadRecords());
    assertEquals(0, job.counters().getExpressionErrors());
    String place = job.counters().getCounts().keySet().iterator().next();
    assertTrue(place.startsWith("bad records, parts-0: "), place);
  }

  @Test
  void badRecordsStopTheJobWhereAsked() throws Exception {
    JobAssembly job = assemble("sqlc.bad.records=stop");
    try (TopologyTestDriver driver = driver(job)) {
      assertThrows(StreamsException.class, () -> pipe(driver, new byte[] {1}));
    }
    assertEquals(1, job.counters().getBadRecords());
  }

  @Test
  void expressionErrorsAreNullAndCounted() throws Exception {
    JobAssembly job = assemble();
    try (TopologyTestDriver driver = driver(job)) {
      pipe(driver, new byte[4], new byte[4]);
      assertEquals(
          Arrays.asList(KeyValue.pair("k", (Integer) null), KeyValue.pair("k", (Integer) null)),
          shares(driver));
    }
    JobCounters counters = job.counters();
    assertEquals(
        Map.of("expressions that could not be computed, tiny.sql:5:12: / by zero", 2L),
        counters.getCounts());
    assertEquals(
        "0 bad records, 2 expressions that could not be computed,"
            + " 0 records that could not be written, 0 rows left out",
        counters.summary());
  }

  @Test
  void expressionErrorsStopTheJobWhereAsked() throws Exception {
    JobAssembly job = assemble("sqlc.expression.errors=stop");
    try (TopologyTestDriver driver = driver(job)) {
      StreamsException e = assertThrows(StreamsException.class, () -> pipe(driver, new byte[4]));
      assertEquals("tiny.sql:5:12 100 / N could not be computed", e.getCause().getMessage());
    }
  }

  @Test
  void expressionErrorsLeaveOutTheRowWhereAsked() throws Exception {
    JobAssembly job = assemble("sqlc.expression.errors=skip");
    try (TopologyTestDriver driver = driver(job)) {
      pipe(driver, new byte[4], new byte[] {0, 0, 0, 50});
      assertEquals(1, shares(driver).size());
      assertEquals(
          Map.of("expressions that could not be computed, tiny.sql:5:12: / by zero", 1L),
          job.counters().getCounts());
    }
  }

  @Test
  void badRecordsGoToTheDeadLetterQueueWhereKafkaIsToldOne() throws Exception {
    JobAssembly job = assemble("errors.dead.letter.queue.topic.name=dead");
    try (TopologyTestDriver driver = driver(job)) {
      pipe(driver, new byte[] {1});
      assertEquals(
          1,
          driver
              .createOutputTopic(
                  "dead", Serdes.ByteArray().deserializer(), Serdes.ByteArray().deserializer())
              .readValuesToList()
              .size());
    }
  }

  @Test
  void tasksThatReadOneTopicDoNotIdle() throws Exception {
    assertEquals(-1L, assemble().properties().get("max.task.idle.ms"));
    assertEquals("7", assemble("max.task.idle.ms=7").properties().get("max.task.idle.ms"));
    Job joining = joined();
    assertNull(assembled(joining).properties().get("max.task.idle.ms"));
  }

  @Test
  void whatFailsWhereIsDroppedBeforeItIsCopiedUnlessUsersLookAtRecordsToo() throws Exception {
    Job job =
        with(
            topology ->
                topology.stream(source("A"), (key, row) -> row != null && row > 5, "A-where"));
    String supplier = "default.client.supplier";
    String interceptors = "main.consumer.interceptor.classes";
    Properties ours = assembled(job).properties();
    assertEquals(EarlyClients.class, ours.get(supplier));
    assertEquals(EarlyWhere.class.getName(), ours.get(interceptors));
    Properties theirs = assembled(job, written("consumer.interceptor.classes=x.Y")).properties();
    assertNull(theirs.get(supplier));
    assertEquals("x.Y," + EarlyWhere.class.getName(), theirs.get(interceptors));
    Properties none = assembled(job, written("sqlc.early.where=false")).properties();
    assertNull(none.get(supplier));
    assertNull(none.get(interceptors));
  }

  /** As the tiny job, with a second topic that the same tasks read. */
  private static Job joined() {
    return with(
        topology ->
            topology.stream(source("A")).merge(topology.stream(source("B")), Named.as("merge")));
  }

  /** As the tiny job, with another query. */
  private static Job with(Consumer<JobTopology> build) {
    Job tiny = new TinyJob();
    Query query =
        new Query() {
          @Override
          public String name() {
            return "OTHER";
          }

          @Override
          public StatementDescription statement() {
            return tiny.queries().get(0).statement();
          }

          @Override
          public void build(JobTopology topology) {
            build.accept(topology);
          }
        };
    return new Job() {
      @Override
      public JobDescription description() {
        return tiny.description();
      }

      @Override
      public List<Query> queries() {
        return List.of(query);
      }
    };
  }

  private static StreamSource<String, Integer> source(String name) {
    return new StreamSource<>(
        name, name, KafkaPrimitives.STRING.deserializer(), KafkaPrimitives.INT.deserializer());
  }

  private JobAssembly assemble(String... lines) throws Exception {
    return assembled(new TinyJob(), written(lines));
  }

  private Path written(String... lines) throws Exception {
    return Files.write(folder.resolve("job.properties"), List.of(lines));
  }

  private JobAssembly assembled(Job job) throws Exception {
    return assembled(job, written());
  }

  private static JobAssembly assembled(Job job, Path file) throws Exception {
    return JobAssembly.of(
        job, JobSettingsReader.readOffline(JobOptions.parse("--config", file.toString()), "tiny"));
  }

  private static TopologyTestDriver driver(JobAssembly job) {
    return new TopologyTestDriver(job.topology(), job.properties());
  }

  private static void pipe(TopologyTestDriver driver, byte[]... values) {
    TestInputTopic<String, byte[]> input =
        driver.createInputTopic(
            "parts", KafkaPrimitives.STRING.serializer(), Serdes.ByteArray().serializer());
    for (byte[] value : values) {
      input.pipeInput("k", value);
    }
  }

  private static List<KeyValue<String, Integer>> shares(TopologyTestDriver driver) {
    return driver
        .createOutputTopic(
            "shares", KafkaPrimitives.STRING.deserializer(), KafkaPrimitives.INT.deserializer())
        .readKeyValuesToList();
  }
}
