package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobMainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void describeShowsAllWithoutABroker() {
    assertEquals(0, run("--describe"));
    assertEquals(
        """
        Statements
          tiny.sql:1
            CREATE STREAM PARTS (ID STRING KEY, N INT) WITH (…);
          tiny.sql:4
            CREATE STREAM SHARES AS
            SELECT ID, 100 / N AS SHARE FROM PARTS;

        Application id: tiny

        Topics
          input parts, of stream PARTS, key KAFKA, value KAFKA
            ID STRING KEY, N INT
          output shares, of stream SHARES, key KAFKA, value KAFKA
            ID STRING KEY, SHARE INT

        Stores
          none

        Repartition topics
          none

        Topology
           Sub-topology: 0
            Source: PARTS-source (topics: [parts])
              --> SHARES-select
            Processor: SHARES-select (stores: [])
              --> SHARES-sink
              <-- PARTS-source
            Sink: SHARES-sink (topic: shares)
              <-- SHARES-select
        """,
        text(out));
    assertEquals("", text(err));
  }

  @Test
  void describeTakesTheApplicationIdOfTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("job.properties"), "application.id=mine\n");
    assertEquals(0, run("--describe", "--config", file.toString()));
    assertTrue(text(out).contains("\nApplication id: mine\n"));
  }

  @Test
  void helpNamesTheJobAndShowsExamples() {
    assertEquals(0, run("--help"));
    assertTrue(text(out).startsWith("tiny, a stream processing job compiled by sqlc\n"));
    assertTrue(text(out).contains("  java -jar tiny.jar --bootstrap-servers localhost:9092\n"));
  }

  @Test
  void versionNamesEveryPart() {
    assertEquals(0, run("--version"));
    assertTrue(
        text(out).matches("tiny, compiled by sqlc [0-9].*, on Kafka Streams 4.*, Java .*\\R"),
        text(out));
  }

  @Test
  void wrongUsageGivesTwo() {
    assertEquals(2, run("--confg", "x"));
    assertEquals("tiny: unknown option --confg; did you mean --config?\nSee --help.\n", text(err));
  }

  @Test
  void aBrokerThatIsNotThereIsNamedAndNothingStarts() throws IOException {
    int port = freePort();
    Path file = Files.writeString(folder.resolve("job.properties"), "sqlc.start.timeout.ms=300\n");
    String server = "127.0.0.1:" + port;
    assertEquals(1, run("--bootstrap-servers", server, "--config", file.toString()));
    assertEquals(
        """
        tiny was not started:
        - no Kafka broker answers at %s (tried for 0.3 s)
          check that the broker runs and that the address in --bootstrap-servers or \
        bootstrap.servers is right
        """
            .formatted(server),
        text(err));
    assertEquals("", text(out));
  }

  @Test
  void somethingElseThanKafkaIsRecognised() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Path file =
          Files.writeString(folder.resolve("job.properties"), "sqlc.start.timeout.ms=1000\n");
      String server = "127.0.0.1:" + silent.getLocalPort();
      assertEquals(1, run("--bootstrap-servers", server, "--config", file.toString()));
      assertTrue(text(err).contains("takes connections but does not answer as Kafka"), text(err));
    }
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertEquals(1, run("--bootstrap-servers", "localhost"));
    assertTrue(text(err).contains("the broker address localhost is not valid"), text(err));
  }

  private int run(String... args) {
    return JobMain.run(
        new TinyJob(),
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
