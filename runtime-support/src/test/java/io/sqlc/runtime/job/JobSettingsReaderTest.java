package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobSettingsReaderTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileTheDefaultsHold() throws Exception {
    JobSettings settings =
        JobSettingsReader.read(JobOptions.parse("--bootstrap-servers", "a:1"), "fraud");
    assertEquals("fraud", settings.applicationId());
    assertEquals(List.of("a:1"), settings.bootstrapServers());
    assertTrue(settings.temporaryState());
    assertEquals("earliest", settings.properties().get("auto.offset.reset"));
    assertEquals(2000, settings.properties().get("commit.interval.ms"));
    assertEquals(32768, settings.properties().get("producer.batch.size"));
    assertEquals(true, settings.properties().get("ensure.explicit.internal.resource.naming"));
    assertEquals(List.of(), settings.warnings());
  }

  @Test
  void theFileOverridesTheDefaultsAndTheCommandLineTheFile() throws Exception {
    JobSettings settings =
        read(
            "bootstrap.servers=file:1",
            "application.id=mine",
            "state.dir=/data",
            "num.stream.threads=3",
            "commit.interval.ms=50",
            "consumer.auto.offset.reset=latest",
            "batch.size=1000",
            "producer.linger.ms=5",
            "admin.request.timeout.ms=7000");
    assertEquals("mine", settings.applicationId());
    assertEquals(List.of("option:1"), settings.bootstrapServers());
    assertEquals(3, settings.threads());
    assertEquals(Path.of("/data/mine").toString(), settings.stateDirectory());
    assertFalse(settings.temporaryState());
    assertEquals("50", settings.properties().get("commit.interval.ms"));
    assertFalse(settings.properties().containsKey("producer.batch.size"));
    assertFalse(settings.properties().containsKey("auto.offset.reset"));
    assertEquals(List.of(), settings.warnings());
  }

  @Test
  void exactlyOnceKeepsTheCommitIntervalOfKafka() throws Exception {
    JobSettings settings = read("processing.guarantee=exactly_once_v2");
    assertFalse(settings.properties().containsKey("commit.interval.ms"));
  }

  @Test
  void namesThatNobodyReadsAreWarnedOf() throws Exception {
    assertEquals(
        List.of(
            "the property acme.interceptor.url is not known, unless a plug-in of yours reads it",
            "the property commit.intervall.ms is not known; did you mean commit.interval.ms?",
            "the property ksql.streams.num.stream.threads is not known;"
                + " it is called num.stream.threads here"),
        read(
                "commit.intervall.ms=1",
                "acme.interceptor.url=x",
                "ksql.streams.num.stream.threads=2",
                "topic.retention.ms=1",
                "main.consumer.max.poll.records=9",
                "sasl.jaas.config=x",
                "ssl.truststore.location=x",
                "sqlc.bad.records=stop",
                "client.tag.zone=a")
            .warnings());
  }

  @Test
  void secretsAreNotShown() throws Exception {
    assertEquals("settings of fraud", read("sasl.jaas.config=secret").toString());
  }

  @Test
  void secretsComeFromConfigProviders() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.properties"), "id=from-a-provider\n");
    JobSettings settings =
        read(
            "config.providers=file",
            "config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider",
            "application.id=${file:" + secret.toString().replace("\\", "/") + ":id}");
    assertEquals("from-a-provider", settings.applicationId());
  }

  @Test
  void valuesOfConfigProvidersAreCheckedAndUsed() throws Exception {
    JobSettings settings =
        readProvided(
            "sqlc.typed.groups=${file:PATH:off}",
            "sqlc.rocksdb.memory.bytes=${file:PATH:bytes}",
            "sqlc.start.timeout.ms=${file:PATH:ms}",
            "sqlc.bad.records=${file:PATH:stop}",
            "processing.guarantee=${file:PATH:guarantee}");
    assertEquals("false", settings.properties().get("sqlc.typed.groups"));
    assertEquals("5000000", settings.properties().get("sqlc.rocksdb.memory.bytes"));
    assertEquals("stop", settings.properties().get("sqlc.bad.records"));
    assertEquals(1234, settings.startTimeoutMs());
    assertEquals(2000, settings.properties().get("commit.interval.ms"));
    for (String name :
        List.of(
            "sqlc.typed.groups",
            "sqlc.rocksdb.memory.bytes",
            "sqlc.close.timeout.ms",
            "sqlc.bad.records")) {
      assertTrue(
          assertThrows(StartException.class, () -> readProvided(name + "=${file:PATH:wrong}"))
              .getMessage()
              .contains("Invalid value flase for configuration " + name));
      assertTrue(
          assertThrows(StartException.class, () -> readProvided(name + "=${file:PATH:absent}"))
              .getMessage()
              .contains(":absent} for configuration " + name));
    }
  }

  /** The properties, in which PATH is a file that Kafka's provider reads. */
  private JobSettings readProvided(String... properties) throws Exception {
    Path values =
        Files.writeString(
            folder.resolve("values.properties"),
            "off=false\nbytes=5000000\nms=1234\nstop=stop\nguarantee=at_least_once\nwrong=flase\n");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "config.providers=file",
                "config.providers.file.class="
                    + "org.apache.kafka.common.config.provider.FileConfigProvider"));
    for (String property : properties) {
      lines.add(property.replace("PATH", values.toString().replace("\\", "/")));
    }
    return read(lines.toArray(String[]::new));
  }

  @Test
  void aBadValueIsTold() {
    assertEquals(
        "the configuration is not valid: Invalid value many for configuration num.stream.threads:"
            + " Not a number of type INT\n  correct it in "
            + folder.resolve("job.properties"),
        assertThrows(StartException.class, () -> read("num.stream.threads=many")).getMessage());
    assertTrue(
        assertThrows(StartException.class, () -> read("sqlc.expression.errors=ignore"))
            .getMessage()
            .contains("must be one of null, skip, stop"));
    assertThrows(StartException.class, () -> read("sqlc.start.timeout.ms=0"));
    assertTrue(
        assertThrows(StartException.class, () -> read("sqlc.rocksdb.memory.bytes=256MB"))
            .getMessage()
            .contains("must be a number of bytes, at least 4194304"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sqlc.early.where",
        "sqlc.json.stop.early",
        "sqlc.typed.windows",
        "sqlc.typed.tables",
        "sqlc.log.values"
      })
  void aSwitchIsTrueOrFalse(String name) throws Exception {
    assertEquals(List.of(), read(name + "=true").warnings());
    assertEquals("false", read(name + "=false ").properties().get(name));
    for (String other : List.of("off", "FALSE", "flase", "")) {
      assertTrue(
          assertThrows(StartException.class, () -> read(name + "=" + other))
              .getMessage()
              .contains("must be one of false, true"));
    }
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws IOException {
    assertEquals("--config none: there is no such file", usageError("none"));
    assertEquals("--config " + folder + ": it is a directory", usageError(folder.toString()));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertEquals("--config " + binary + ": the file is not UTF-8 text", usageError("" + binary));
  }

  @Test
  void aBrokerMustBeGivenExceptOffline() throws Exception {
    UsageException e =
        assertThrows(
            UsageException.class, () -> JobSettingsReader.read(JobOptions.parse(), "fraud"));
    assertTrue(e.getMessage().startsWith("no Kafka broker is given: add --bootstrap-servers"));
    assertEquals(
        "fraud", JobSettingsReader.readOffline(JobOptions.parse(), "fraud").applicationId());
  }

  private static String usageError(String file) {
    return assertThrows(
            UsageException.class,
            () -> JobSettingsReader.read(JobOptions.parse("--config", file), "fraud"))
        .getMessage();
  }

  private JobSettings read(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("job.properties"), List.of(lines));
    return JobSettingsReader.read(
        JobOptions.parse("--config", file.toString(), "--bootstrap-servers", "option:1"), "fraud");
  }
}
