package io.sqlc.samples.brokertests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.UnknownFieldSet;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.samples.localkafka.LocalKafka;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packed job that reads and writes AVRO, PROTOBUF and JSON_SR, with a broker and a registry. What
 * it writes is read by the formats' own libraries.
 */
@Timeout(value = 150, unit = TimeUnit.SECONDS)
class RegistryJobTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> SUBJECTS =
      Set.of("avro-key", "avro-value", "proto-key", "proto-value", "json-key", "json-value");

  /** Each statement reads what the one before has written. */
  private static final String SQL =
      """
      CREATE STREAM readings (id STRING KEY, n INT, note STRING)
        WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON');
      CREATE STREAM as_avro WITH (KAFKA_TOPIC = 'avro', FORMAT = 'AVRO')
        AS SELECT * FROM readings;
      CREATE STREAM as_proto WITH (KAFKA_TOPIC = 'proto', VALUE_FORMAT = 'PROTOBUF')
        AS SELECT * FROM as_avro;
      CREATE STREAM as_json WITH (KAFKA_TOPIC = 'json', VALUE_FORMAT = 'JSON_SR')
        AS SELECT * FROM as_proto;
      """;

  @TempDir private static Path compiled;
  private static Path jar;

  @TempDir private Path folder;
  private LocalKafka kafka;
  private LocalRegistry registry;
  private Clients clients;

  @BeforeAll
  static void compile() throws Exception {
    Path sql = Files.writeString(compiled.resolve("formats.sql"), SQL);
    jar = compiled.resolve("formats.jar");
    Command.compile(sql, jar);
  }

  @BeforeEach
  void start() throws Exception {
    kafka = LocalKafka.start();
    registry = LocalRegistry.start();
    clients = new Clients(kafka.bootstrapServers());
    clients.createTopics("readings");
  }

  @AfterEach
  void stop() {
    registry.close();
    kafka.close();
  }

  private CompiledJob job(String url, String... settings) {
    List<String> all = new ArrayList<>(List.of("schema.registry.url = " + url));
    all.addAll(List.of(settings));
    return new CompiledJob(jar, folder, all);
  }

  @Test
  void registersFirstAndWritesWhatTheFormatsLibrariesRead() throws Exception {
    try (Program program = job(registry.url()).startAndAwaitRunning(kafka.bootstrapServers())) {
      assertEquals(SUBJECTS, registry.subjects(), "before the first record");
      writesWhatTheFormatsLibrariesRead(registry.url(), program);
    }
  }

  @Test
  void doesTheSameWithARealRegistry(@TempDir Path server) throws Exception {
    Optional<Path> archive = RealRegistry.archive();
    assumeTrue(archive.isPresent(), "no archive of Apicurio Registry: see RealRegistry");
    Optional<Path> java = RealRegistry.java();
    assumeTrue(java.isPresent(), "Apicurio Registry needs JDK 21 or newer");
    try (RealRegistry real = RealRegistry.start(java.get(), archive.get(), server);
        Program program = job(real.url()).startAndAwaitRunning(kafka.bootstrapServers())) {
      for (String subject : SUBJECTS) {
        assertTrue(client(real.url()).latest(subject).isPresent(), subject);
      }
      writesWhatTheFormatsLibrariesRead(real.url(), program);
    }
  }

  private static RegistryClient client(String url) {
    return new RegistryClient(RegistrySettings.of(Map.of(RegistrySettings.URL, url)).orElseThrow());
  }

  private void writesWhatTheFormatsLibrariesRead(String url, Program program) throws Exception {
    clients.send("readings", List.of("k1\t{\"n\": 7, \"note\": \"ä\"}"));
    ConsumerRecord<byte[], byte[]> json = only("json", program);
    ConsumerRecord<byte[], byte[]> avro = only("avro", program);
    ConsumerRecord<byte[], byte[]> proto = only("proto", program);

    Schema schema = new Schema.Parser().parse(schemaOf(url, avro.value()));
    assertEquals("io.confluent.ksql.avro_schemas.KsqlDataSourceSchema", schema.getFullName());
    GenericRecord row =
        new GenericDatumReader<GenericRecord>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(content(avro.value()), null));
    assertEquals("{\"N\": 7, \"NOTE\": \"ä\"}", row.toString());
    assertEquals("\"string\"", new Schema.Parser().parse(schemaOf(url, avro.key())).toString());
    assertArrayEquals(new byte[] {4, 'k', '1'}, content(avro.key()));

    assertTrue(schemaOf(url, proto.value()).contains("message ConnectDefault1"));
    byte[] message = content(proto.value());
    assertEquals(0, message[0], "the first message of the schema");
    UnknownFieldSet fields =
        UnknownFieldSet.parseFrom(Arrays.copyOfRange(message, 1, message.length));
    assertEquals(List.of(7L), fields.getField(1).getVarintList());
    assertEquals("ä", fields.getField(2).getLengthDelimitedList().get(0).toStringUtf8());

    assertTrue(MAPPER.readTree(schemaOf(url, json.value())).path("properties").has("NOTE"));
    assertEquals("{\"N\":7,\"NOTE\":\"ä\"}", new String(content(json.value()), UTF_8));
  }

  private ConsumerRecord<byte[], byte[]> only(String topic, Program program) throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = clients.readBytes(topic, 1, PATIENCE);
    assertEquals(1, records.size(), topic + "\n" + program.text());
    return records.get(0);
  }

  private static String schemaOf(String url, byte[] record) {
    assertEquals(0, record[0], "the magic byte");
    return client(url).byId(ByteBuffer.wrap(record).getInt(1)).orElseThrow().text();
  }

  private static byte[] content(byte[] record) {
    return Arrays.copyOfRange(record, 5, record.length);
  }

  /** No record without a schema, with one that nobody knows or that is cut off stops the others. */
  @Test
  void badRecordsAreSkippedCountedLoggedAndKeptAsDeadLetters() throws Exception {
    clients.createTopics("dead");
    CompiledJob job = job(registry.url(), "errors.dead.letter.queue.topic.name = dead");
    try (Program program = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.send("readings", List.of("k1\t{\"n\": 7, \"note\": \"first\"}"));
      ConsumerRecord<byte[], byte[]> good = only("avro", program);
      List<byte[]> bad =
          List.of(
              new byte[] {0, 0, 1, 0, 0, 2, 14},
              Arrays.copyOf(good.value(), good.value().length - 3),
              "{}".getBytes(UTF_8));
      clients.sendBytes("avro", good.key(), bad);
      clients.sendBytes("avro", good.key(), List.of(good.value()));
      assertEquals(2, clients.readBytes("json", 2, PATIENCE).size(), program.text());

      List<ConsumerRecord<byte[], byte[]>> dead = clients.readBytes("dead", 3, PATIENCE);
      for (int i = 0; i < bad.size(); i++) {
        assertArrayEquals(bad.get(i), dead.get(i).value());
      }
      program.process().destroy();
      assertEquals(0, program.awaitEnd(PATIENCE), program.text());
      String text = program.text();
      assertTrue(text.contains("3 bad records"), text);
      assertTrue(text.contains("offset 1: the registry has no schema 65536"), text);
      assertTrue(text.contains("offset 2: the bytes are not what schema"), text);
      assertFalse(text.contains("first"), "a record's content is logged:\n" + text);
    }
  }

  @Test
  void aBadRecordStopsAJobThatIsToldSo() throws Exception {
    CompiledJob job = job(registry.url(), "sqlc.bad.records = stop");
    try (Program program = job.startAndAwaitRunning(kafka.bootstrapServers())) {
      clients.sendBytes("proto", null, List.of("nonsense".getBytes(UTF_8)));
      assertEquals(1, program.awaitEnd(PATIENCE), program.text());
      assertTrue(program.text().contains("the job stops"), program.text());
    }
  }

  @Test
  void aRegistryThatIsSlowToComeUpIsAskedAgain() throws Exception {
    registry.refuse(3);
    try (Program program = job(registry.url()).startAndAwaitRunning(kafka.bootstrapServers())) {
      assertEquals(0, registry.refusals(), program.text());
      assertEquals(SUBJECTS, registry.subjects());
    }
  }

  @Test
  void aRegistryThatIsDownIsAClearErrorAndNothingIsStarted() throws Exception {
    registry.refuse(Integer.MAX_VALUE);
    try (Program program =
        job(registry.url(), "schema.registry.retries = 2").start(kafka.bootstrapServers())) {
      assertEquals(1, program.awaitEnd(PATIENCE), program.text());
      assertEquals(Integer.MAX_VALUE - 3, registry.refusals(), "three attempts");
      String text = program.text();
      assertTrue(text.contains("formats was not started:"), text);
      assertTrue(text.contains("the schema registry at " + registry.url()), text);
      assertTrue(text.contains("it answers with the status 503"), text);
      assertTrue(text.contains("check that it runs"), text);
      assertFalse(text.contains("\tat "), text);
    }
  }
}
