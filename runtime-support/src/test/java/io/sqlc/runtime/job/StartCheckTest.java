package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.job.TopicDescription.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StartCheckTest {
  private static final JobDescription JOB =
      new JobDescription(
          "shop",
          List.of(),
          List.of(input("orders", "stream ORDERS"), input("payments", "stream PAYMENTS")),
          List.of(new JoinedTopics("PAID", "orders", "payments")));

  @Test
  void joinedTopicsNeedAsManyPartitionsAsEachOther() {
    StartException failure =
        assertThrows(StartException.class, () -> check(Map.of("orders", 4, "payments", 3)));
    assertEquals(
        List.of(
            "PAID joins the topics orders (4 partitions) and payments (3 partitions): records of"
                + " one key meet only where both have as many\n"
                + "  copy one of them with PARTITIONS=4: CREATE STREAM … WITH (PARTITIONS=4) AS"
                + " SELECT … PARTITION BY …"),
        failure.problems());
  }

  @Test
  void joinedTopicsWithAsManyPartitionsAreFine() throws Exception {
    assertEquals(List.of(), check(Map.of("orders", 4, "payments", 4)).warnings());
  }

  @Test
  void aTableOverATopicThatIsCleanedUpByAgeIsWarnedOf() throws Exception {
    List<String> warnings =
        check(
                new FakeCluster().topic("users", 4, Map.of("retention.ms", "3600000")),
                topic("users", Direction.INPUT, "USERS", "compact"))
            .warnings();
    assertEquals(
        List.of(
            "the topic users of the table USERS is cleaned up by age (cleanup.policy=delete): rows"
                + " that have not changed for 3600000 ms are deleted from it, and a job that starts"
                + " anew misses them\n"
                + "  let it keep the last row of each key: kafka-configs.sh --bootstrap-server"
                + " broker:9092 --alter --entity-type topics --entity-name users --add-config"
                + " cleanup.policy=compact"),
        warnings);
  }

  @Test
  void aTableOverACompactedTopicOrOneThatKeepsAllIsFine() throws Exception {
    TopicDescription users = topic("users", Direction.INPUT, "USERS", "compact");
    FakeCluster compacted =
        new FakeCluster().topic("users", 4, Map.of("cleanup.policy", "compact"));
    FakeCluster forEver = new FakeCluster().topic("users", 4, Map.of("retention.ms", "-1"));
    assertEquals(List.of(), check(compacted, users).warnings());
    assertEquals(List.of(), check(forEver, users).warnings());
  }

  @Test
  void aStreamOverACompactedTopicIsWarnedOf() throws Exception {
    List<String> warnings =
        check(
                new FakeCluster().topic("clicks", 4, Map.of("cleanup.policy", "compact")),
                topic("clicks", Direction.INPUT, "CLICKS", "delete"))
            .warnings();
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).contains("the stream CLICKS is compacted"), warnings.get(0));
    assertTrue(warnings.get(0).endsWith("--add-config cleanup.policy=delete"), warnings.get(0));
  }

  @Test
  void aStreamWithoutKeysCannotWriteACompactedTopic() {
    FakeCluster cluster = new FakeCluster().topic("clicks", 4, Map.of("cleanup.policy", "compact"));
    TopicDescription keyless =
        description("clicks", Direction.OUTPUT, "CLICKS", "NONE", "delete", 0, 0, "");
    StartException failure = assertThrows(StartException.class, () -> check(cluster, keyless));
    assertEquals(1, failure.problems().size());
    assertTrue(
        failure.getMessage().contains("the broker refuses records without a key there"),
        failure.getMessage());
  }

  @Test
  void aWindowedTableNeedsItsTopicAsLongAsItsWindows() throws Exception {
    TopicDescription counts =
        description("counts", Direction.OUTPUT, "COUNTS", "KAFKA", "compact,delete", 0, 7200, "");
    FakeCluster shorter =
        new FakeCluster()
            .topic("counts", 4, Map.of("cleanup.policy", "compact,delete", "retention.ms", "3600"));
    FakeCluster never = new FakeCluster().topic("counts", 4, Map.of("cleanup.policy", "compact"));
    assertTrue(check(shorter, counts).warnings().get(0).contains("--add-config retention.ms=7200"));
    assertTrue(check(never, counts).warnings().get(0).endsWith("cleanup.policy=[compact,delete]"));
  }

  @Test
  void aTopicThatIsThereWithAnotherRetentionThanAskedForIsWarnedOf() throws Exception {
    TopicDescription copies =
        description("copies", Direction.OUTPUT, "COPIES", "KAFKA", "delete", 5000, 0, "");
    FakeCluster cluster = new FakeCluster().topic("copies", 4, Map.of("retention.ms", "3600"));
    String warning = check(cluster, copies).warnings().get(0);
    assertTrue(warning.startsWith("the topic copies keeps records for 3600 ms, but COPIES asks"));
    assertTrue(warning.endsWith("--add-config retention.ms=5000"), warning);
  }

  @Test
  void aTopicIsMadeAsTheOneItIsMadeFrom() throws Exception {
    FakeCluster cluster = new FakeCluster().topic("clicks", 3, Map.of("retention.ms", "3600"));
    check(
        cluster,
        topic("clicks", Direction.INPUT, "CLICKS", "delete"),
        description("copies", Direction.OUTPUT, "COPIES", "KAFKA", "delete", 0, 0, "clicks"),
        description("again", Direction.OUTPUT, "AGAIN", "KAFKA", "delete", 0, 0, "copies"),
        description("short", Direction.OUTPUT, "SHORT", "KAFKA", "delete", 70, 0, "clicks"),
        description("users", Direction.OUTPUT, "USERS", "KAFKA", "compact", 0, 0, "clicks"));
    assertEquals(
        List.of(
            "copies 3 {cleanup.policy=delete, retention.ms=3600}",
            "again 3 {cleanup.policy=delete, retention.ms=3600}",
            "short 3 {cleanup.policy=delete, retention.ms=70}",
            "users 3 {cleanup.policy=compact}"),
        cluster.created());
  }

  @Test
  void retentionThatIsTheBrokersDefaultIsNotCopied() throws Exception {
    FakeCluster cluster = new FakeCluster().topic("clicks", 3, Map.of());
    check(
        cluster,
        topic("clicks", Direction.INPUT, "CLICKS", "delete"),
        description("copies", Direction.OUTPUT, "COPIES", "KAFKA", "delete", 0, 0, "clicks"));
    assertEquals(List.of("copies 3 {cleanup.policy=delete}"), cluster.created());
  }

  @Test
  void configurationThatMayNotBeReadIsWarnedOfOnce() throws Exception {
    FakeCluster cluster =
        new FakeCluster().topic("users", 3, Map.of()).topic("clicks", 3, Map.of()).hideConfigs();
    List<String> warnings =
        check(
                cluster,
                topic("users", Direction.INPUT, "USERS", "compact"),
                topic("clicks", Direction.INPUT, "CLICKS", "delete"))
            .warnings();
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).endsWith("the right DescribeConfigs on them"), warnings.get(0));
  }

  @Test
  void rowsAreHandedOverOnlyWhereTheirTopicWouldGiveThemTheSame() {
    FakeCluster cluster =
        new FakeCluster()
            .topic("clicks", 3, Map.of())
            .topic("copies", 4, Map.of("message.timestamp.type", "LogAppendTime"));
    JobDescription job =
        new JobDescription(
            "shop",
            List.of(),
            List.of(
                topic("clicks", Direction.INPUT, "CLICKS", "delete"),
                topic("copies", Direction.OUTPUT, "COPIES", "delete")),
            List.of(),
            List.of(new HandedOver("COPIES", "copies", "clicks")));
    StartException failure =
        assertThrows(
            StartException.class,
            () ->
                new StartCheck(cluster.admin(), "broker:9092", 1000)
                    .check(job, Optional.empty(), handOver(cluster, true)));
    assertEquals(
        List.of(
            "with sqlc.write.errors=skip a row may be missing in the topic of a stream, but it is"
                + " handed over to the queries that read the stream\n"
                + "  remove sqlc.write.errors, or compile without sqlc.hand.over",
            "the rows of COPIES are handed over, which needs its topic copies (4 partitions) to"
                + " have as many partitions as clicks (3)\n"
                + "  compile without sqlc.hand.over, or let the topic have as many",
            "the rows of COPIES are handed over with their own time, but its topic copies gives"
                + " records the time at which they are written"
                + " (message.timestamp.type=LogAppendTime)\n"
                + "  compile without sqlc.hand.over, or set message.timestamp.type=CreateTime"),
        failure.problems());
  }

  private static StartCheck.Report check(FakeCluster cluster, TopicDescription... topics)
      throws Exception {
    return new StartCheck(cluster.admin(), "broker:9092", 1000)
        .check(
            new JobDescription("shop", List.of(), List.of(topics)),
            Optional.empty(),
            handOver(cluster, false));
  }

  private static StartCheck.Report check(Map<String, Integer> partitions) throws Exception {
    FakeCluster cluster = new FakeCluster();
    partitions.forEach((name, count) -> cluster.topic(name, count, Map.of()));
    return new StartCheck(cluster.admin(), "broker:9092", 1000)
        .check(JOB, Optional.empty(), handOver(cluster, false));
  }

  private static HandOverCheck handOver(FakeCluster cluster, boolean skipsWrites) {
    return new HandOverCheck(cluster.admin(), "shop", skipsWrites, "broker:9092", 1000);
  }

  private static TopicDescription topic(
      String name, Direction direction, String source, String policy) {
    return description(name, direction, source, "KAFKA", policy, 0, 0, "");
  }

  /** A topic; 0 and empty texts are what nobody says. */
  private static TopicDescription description(
      String name,
      Direction direction,
      String source,
      String keyFormat,
      String policy,
      long retentionMs,
      long windowRetentionMs,
      String copiedFrom) {
    return new TopicDescription(
        name,
        direction,
        source,
        "ID STRING KEY",
        keyFormat,
        "JSON",
        OptionalInt.empty(),
        OptionalInt.empty(),
        retentionMs == 0 ? OptionalLong.empty() : OptionalLong.of(retentionMs),
        Optional.of(policy),
        Optional.of(copiedFrom).filter(model -> !model.isEmpty()),
        windowRetentionMs == 0 ? OptionalLong.empty() : OptionalLong.of(windowRetentionMs));
  }

  private static TopicDescription input(String name, String source) {
    return new TopicDescription(
        name,
        Direction.INPUT,
        source,
        "ID STRING KEY",
        "KAFKA",
        "KAFKA",
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
