package io.sqlc.samples.localkafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LocalKafkaTest {

  @Test
  void servesProducersAndGroupsOfConsumers() throws Exception {
    try (LocalKafka kafka = LocalKafka.start()) {
      createTopic(kafka, "letters");
      produce(kafka, "letters", "a", "alpha");
      assertEquals(List.of("a=alpha"), consume(kafka, "letters", 1));
    }
  }

  @Test
  void listensBelowThePortsOfOutgoingConnections() {
    try (LocalKafka kafka = LocalKafka.start()) {
      int port = port(kafka);
      assertTrue(port >= 20_000 && port < 32_768, "port " + port);
    }
  }

  @Test
  void twoBrokersLiveSideBySide() throws Exception {
    try (LocalKafka first = LocalKafka.start();
        LocalKafka second = LocalKafka.start()) {
      createTopic(first, "only-in-the-first");
      try (Admin admin = Admin.create(clientOf(second))) {
        assertEquals(Set.of(), admin.listTopics().names().get());
      }
    }
  }

  @Test
  void leavesNothingBehind() throws Exception {
    Set<String> threadsBefore = threadNames();
    LocalKafka kafka = LocalKafka.start();
    createTopic(kafka, "letters");
    Path folder = kafka.folder();
    assertTrue(Files.isDirectory(folder));

    kafka.close();
    kafka.close();

    assertFalse(Files.exists(folder), folder + " is still there");
    assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port(kafka)).close());
    assertEquals(Set.of(), newThreads(threadsBefore));
  }

  @Test
  void asAProgramItEndsWithItsInput() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalKafkaMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader()) {
      String line = output.readLine();
      assertTrue(line.startsWith("bootstrap.servers=127.0.0.1:"), line);
      process.getOutputStream().close();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it still runs");
      assertEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, Object> clientOf(LocalKafka kafka) {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private static void createTopic(LocalKafka kafka, String topic) throws Exception {
    try (Admin admin = Admin.create(clientOf(kafka))) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
  }

  private static void produce(LocalKafka kafka, String topic, String key, String value)
      throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(clientOf(kafka), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private static List<String> consume(LocalKafka kafka, String topic, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "readers",
            "auto.offset.reset", "earliest");
    List<String> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (found.size() < count && System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          found.add(record.key() + "=" + record.value());
        }
      }
    }
    return found;
  }

  private static int port(LocalKafka kafka) {
    return Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
  }

  /** Threads that were not there before and do not end within a moment. */
  private static Set<String> newThreads(Set<String> before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Set<String> left = difference(before);
    while (!left.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
      left = difference(before);
    }
    return left;
  }

  private static Set<String> difference(Set<String> before) {
    Set<String> now = new TreeSet<>(threadNames());
    now.removeAll(before);
    return now;
  }

  private static Set<String> threadNames() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getThreadGroup().getName().equals("system"))
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
