package io.sqlc.samples.brokertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a job does about its topics on a real broker before it starts. */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class TopicsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SOURCES =
      """
      CREATE STREAM s (id STRING KEY, n INT) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
      CREATE TABLE t (id STRING PRIMARY KEY, x INT) WITH (KAFKA_TOPIC = 't', VALUE_FORMAT = 'JSON');
      """;
  private static final String CHAIN =
      """
      CREATE STREAM s (id STRING KEY, n INT) WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
      CREATE STREAM kept WITH (KAFKA_TOPIC = 'kept') AS SELECT * FROM s WHERE n > 0;
      CREATE STREAM doubled WITH (KAFKA_TOPIC = 'doubled') AS SELECT id, n * 2 AS n FROM kept;
      """;

  @TempDir private Path folder;

  @Test
  void joinedTopicsAreComparedAndNewOnesAreMadeAsTheirSources() throws Exception {
    Path joined =
        compile(
            "joined",
            SOURCES + "CREATE STREAM j AS SELECT s.id AS id, n, x FROM s JOIN t ON s.id = t.id;");
    Path copied =
        compile(
            "copied",
            SOURCES
                + "CREATE STREAM c WITH (KAFKA_TOPIC='c') AS SELECT * FROM s;CREATE TABLE g WITH"
                + " (KAFKA_TOPIC='g') AS SELECT x, COUNT(*) AS n FROM t GROUP BY x;");
    try (LocalKafka kafka = LocalKafka.start();
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic("s", 2, (short) 1).configs(Map.of("retention.ms", "7200000")),
                  new NewTopic("t", 3, (short) 1)))
          .all()
          .get();
      try (Program refused = job(joined).start(kafka.bootstrapServers())) {
        assertEquals(1, refused.awaitEnd(PATIENCE), refused.text());
        String told = "J joins the topics s (2 partitions) and t (3 partitions)";
        assertTrue(refused.text().contains(told), refused.text());
      }
      try (Program runs = job(copied).startAndAwaitRunning(kafka.bootstrapServers())) {
        String told = "the topic t of the table T is cleaned up by age (cleanup.policy=delete)";
        assertTrue(runs.text().contains(told), runs.text());
      }
      assertEquals("delete 7200000", cleanUp(admin, "c"));
      assertTrue(cleanUp(admin, "g").startsWith("compact "), cleanUp(admin, "g"));
      assertEquals(
          2, admin.describeTopics(List.of("c")).allTopicNames().get().get("c").partitions().size());
    }
  }

  @Test
  void rowsAreHandedOverOnlyOnceNothingIsLeftUnread() throws Exception {
    CompiledJob handing = job(compile("chain", "SET 'sqlc.hand.over' = 'true';\n" + CHAIN));
    CompiledJob reading = job(compile("other/chain", CHAIN));
    try (LocalKafka kafka = LocalKafka.start()) {
      String servers = kafka.bootstrapServers();
      Clients clients = new Clients(servers);
      clients.createTopics("s");
      clients.send("s", List.of("a\t{\"n\": 1}", "b\t{\"n\": 0}", "c\t{\"n\": 3}"));
      try (Program reads = reading.startAndAwaitRunning(servers)) {
        await(clients, "doubled", 2);
        stop(reads);
      }
      try (Program hands = handing.startAndAwaitRunning(servers)) {
        clients.send("s", List.of("d\t{\"n\": 4}"));
        await(clients, "doubled", 3);
        stop(hands);
      }
      assertEquals(3, clients.lag("chain", "kept"), "offsets of a topic that is not read are gone");
      try (Program hands = handing.startAndAwaitRunning(servers)) {
        stop(hands);
      }
      try (Program reads = reading.startAndAwaitRunning(servers)) {
        await(clients, "doubled", 6); // without offsets it reads the topic from its beginning
        stop(reads);
      }
      clients.send("kept", List.of("e\t{\"N\": 5}"));
      try (Program refused = handing.start(servers)) {
        assertEquals(1, refused.awaitEnd(PATIENCE), refused.text());
        String told = "the job has read kept back before and has left 1 of its records unread";
        assertTrue(refused.text().contains(told), refused.text());
      }
    }
  }

  private static void await(Clients clients, String topic, int records) {
    assertEquals(records, clients.read(topic, PATIENCE, found -> found.size() >= records).size());
  }

  private static void stop(Program program) throws Exception {
    program.process().destroy();
    assertEquals(0, program.awaitEnd(PATIENCE), program.text());
  }

  private static String cleanUp(Admin admin, String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return config.get("cleanup.policy").value() + " " + config.get("retention.ms").value();
  }

  private CompiledJob job(Path jar) {
    return new CompiledJob(jar, folder, List.of());
  }

  private Path compile(String name, String sql) throws Exception {
    Path file = folder.resolve(name + ".sql");
    Files.createDirectories(file.getParent());
    Files.writeString(file, sql);
    Path jar = folder.resolve(name + ".jar");
    Command.compile(file, jar);
    return jar;
  }
}
