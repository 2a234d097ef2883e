package io.sqlc.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sqlc.compiler.build.Versions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project pulls its schemas once; each verify then checks against them, without a registry. */
class SchemaGoalsThroughMavenTest {
  private static final String SQL =
      """
      CREATE STREAM readings (n INT) WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON');
      CREATE STREAM large WITH (KAFKA_TOPIC = 'large', VALUE_FORMAT = 'AVRO')
        AS SELECT n FROM readings;
      """;
  private static final String REGISTERED =
      "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"KsqlDataSourceSchema\\\","
          + "\\\"namespace\\\":\\\"io.confluent.ksql.avro_schemas\\\",\\\"fields\\\":["
          + "{\\\"name\\\":\\\"N\\\",\\\"type\\\":[\\\"null\\\",\\\"int\\\"],\\\"default\\\":null}]}";
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/subjects/large-value/versions/latest",
          "{\"subject\":\"large-value\",\"id\":7,\"version\":1,\"schema\":\"" + REGISTERED + "\"}",
          "/config/large-value",
          "{\"compatibilityLevel\":\"BACKWARD\"}");

  private final NestedMaven maven = new NestedMaven();

  @TempDir Path folder;
  private Path sql;
  private HttpServer registry;

  @BeforeEach
  void start() throws IOException {
    sql = folder.resolve("src/main/sql/job.sql");
    Files.createDirectories(sql.getParent());
    Files.writeString(sql, SQL);
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>large</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
              <plugin>
                <groupId>io.sqlc</groupId>
                <artifactId>sqlc-maven-plugin</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <goals>
                      <goal>schema-check</goal>
                    </goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(Versions.read().sqlc()));
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext("/", SchemaGoalsThroughMavenTest::answer);
    registry.start();
  }

  @AfterEach
  void stop() {
    registry.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String found = ANSWERS.get(exchange.getRequestURI().getPath());
    byte[] body = (found == null ? "{}" : found).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void verifyFailsOnceTheSchemaBreaks() throws Exception {
    String goal = "io.sqlc:sqlc-maven-plugin:" + Versions.read().sqlc() + ":schema-pull";
    NestedMaven.Result unasked = maven.run(folder, goal);
    assertNotEquals(0, unasked.exitCode(), unasked.output());
    assertTrue(unasked.output().contains("say -Dsqlc.registry=URL"), unasked.output());

    String url = "http://127.0.0.1:" + registry.getAddress().getPort();
    NestedMaven.Result pulled = maven.run(folder, goal, "-Dsqlc.registry=" + url);
    assertEquals(0, pulled.exitCode(), pulled.output());
    assertTrue(Files.exists(folder.resolve("src/main/sql/schemas/large-value.avsc")));
    assertTrue(pulled.output().contains("wrote src/main/sql/schemas/schemas.lock"));

    NestedMaven.Result same = maven.run(folder, "verify");
    assertEquals(0, same.exitCode(), same.output());
    assertTrue(same.output().contains("checked 1 of 1 output schemas"), same.output());

    Files.writeString(sql, SQL.replace("SELECT n", "SELECT CAST(n AS STRING) AS n"));
    NestedMaven.Result broken = maven.run(folder, "verify");
    assertNotEquals(0, broken.exitCode(), broken.output());
    assertTrue(
        broken
            .output()
            .contains(
                "error[SQLC0742]: the new schema of large-value is not compatible with the"
                    + " registered one (version 1, BACKWARD)"),
        broken.output());
    assertFalse(broken.output().contains("\tat "), broken.output());
  }
}
