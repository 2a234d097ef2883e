package io.sqlc.runtime.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryClientTest {
  private static final String SECRET = "app:pass word";

  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> authorizations = new ArrayList<>();
  private HttpServer server;

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(body.isEmpty() ? request : request + " " + body);
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Deque<Answer> planned = answers.getOrDefault(request, new ArrayDeque<>());
    Answer answer =
        planned.isEmpty()
            ? new Answer(404, "{\"error_code\":40403,\"message\":\"not found\"}")
            : planned.size() == 1 ? planned.peek() : planned.pop();
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void plan(String request, int status, String body) {
    answers.computeIfAbsent(request, r -> new ArrayDeque<>()).add(new Answer(status, body));
  }

  private RegistryClient client(String... more) {
    Map<String, Object> configs = new HashMap<>();
    configs.put("schema.registry.url", url());
    for (int i = 0; i < more.length; i += 2) {
      configs.put(more[i], more[i + 1]);
    }
    return new RegistryClient(RegistrySettings.of(configs).orElseThrow());
  }

  private String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  @Test
  void asksForASchemaOnce() {
    plan("GET /schemas/ids/7", 200, "{\"schema\":\"\\\"int\\\"\"}");
    RegistryClient client = client();
    assertEquals(SchemaKind.AVRO, client.byId(7).orElseThrow().kind());
    assertEquals("\"int\"", client.byId(7).orElseThrow().text());
    assertEquals(List.of("GET /schemas/ids/7"), requests);
  }

  @Test
  void asksForAnUnknownIdOnceInAWhile() {
    RegistryClient client = client();
    assertTrue(client.byId(8).isEmpty());
    assertTrue(client.byId(8).isEmpty());
    assertEquals(1, requests.size());
  }

  @Test
  void followsReferences() {
    plan(
        "GET /schemas/ids/3",
        200,
        "{\"schemaType\":\"PROTOBUF\",\"schema\":\"import \\\"a.proto\\\";\",\"references\":"
            + "[{\"name\":\"a.proto\",\"subject\":\"a\",\"version\":2}]}");
    plan(
        "GET /subjects/a/versions/2",
        200,
        "{\"subject\":\"a\",\"version\":2,\"id\":1,\"schemaType\":\"PROTOBUF\",\"schema\":\"x\","
            + "\"references\":[{\"name\":\"b.proto\",\"subject\":\"b/c\",\"version\":1}]}");
    plan(
        "GET /subjects/b%2Fc/versions/1",
        200,
        "{\"subject\":\"b/c\",\"version\":1,\"id\":2,\"schemaType\":\"PROTOBUF\",\"schema\":\"y\"}");
    assertEquals(Map.of("a.proto", "x", "b.proto", "y"), client().byId(3).orElseThrow().imports());
  }

  @Test
  void registersASchemaOnce() {
    plan("POST /subjects/orders-value/versions", 200, "{\"id\":12}");
    RegistryClient client = client();
    SchemaText schema = SchemaText.of(SchemaKind.PROTOBUF, "message A {}");
    assertEquals(12, client.register("orders-value", schema).id());
    assertEquals(12, client.register("orders-value", schema).id());
    assertEquals(
        List.of(
            "POST /subjects/orders-value/versions"
                + " {\"schema\":\"message A {}\",\"schemaType\":\"PROTOBUF\"}"),
        requests);
  }

  @Test
  void onlyLooksUpWhereItMustNotRegister() {
    RegistryClient client = client("auto.register.schemas", "false");
    SchemaRegistryException e =
        assertThrows(
            SchemaRegistryException.class,
            () -> client.register("a-value", SchemaText.of(SchemaKind.JSON, "{}")));
    assertTrue(e.getMessage().contains("auto.register.schemas"), e.getMessage());
    assertTrue(requests.get(0).startsWith("POST /subjects/a-value {"), requests.toString());
  }

  @Test
  void triesAgainWhereTheRegistryIsNotReady() {
    plan("GET /subjects/a/versions/latest", 503, "starting");
    plan(
        "GET /subjects/a/versions/latest",
        200,
        "{\"subject\":\"a\",\"version\":4,\"id\":9,\"schema\":\"{}\"}");
    assertEquals(4, client().latest("a").orElseThrow().version());
    assertEquals(2, requests.size());
  }

  @Test
  void goesToTheNextUrl() {
    plan("GET /schemas/ids/7", 200, "{\"schema\":\"{}\"}");
    RegistryClient client =
        client(
            "schema.registry.url",
            "http://127.0.0.1:9," + url() + "/",
            "schema.registry.retries",
            "0");
    assertTrue(client.byId(7).isPresent());
  }

  @Test
  void saysThatNobodyAnswersWithoutSecrets() {
    server.stop(0);
    RegistryClient client =
        client(
            "schema.registry.url",
            url().replace("http://", "http://ann:secret@"),
            "schema.registry.retries",
            "1");
    SchemaRegistryException e =
        assertThrows(SchemaRegistryException.class, () -> client.latest("a"));
    assertTrue(e.getMessage().contains(url()), e.getMessage());
    assertFalse(e.getMessage().contains("secret"), e.getMessage());
  }

  @Test
  void sendsBasicCredentials() {
    client("basic.auth.user.info", SECRET).latest("a");
    assertEquals(List.of("Basic YXBwOnBhc3Mgd29yZA=="), authorizations);
  }

  @Test
  void sendsABearerToken() {
    client("schema.registry.bearer.auth.token", "t0ken").latest("a");
    assertEquals(List.of("Bearer t0ken"), authorizations);
  }

  @Test
  void refusedCredentialsAndSchemasAreNotTriedAgain() {
    plan("GET /subjects/a/versions/latest", 401, "{\"error_code\":401,\"message\":\"no\"}");
    plan(
        "POST /subjects/a/versions",
        409,
        "{\"error_code\":409,\"message\":\"field AMOUNT changed its type\"}");
    RegistryClient client = client();
    assertThrows(SchemaRegistryException.class, () -> client.latest("a"));
    SchemaRegistryException e =
        assertThrows(
            SchemaRegistryException.class,
            () -> client.register("a", SchemaText.of(SchemaKind.JSON, "{}")));
    assertTrue(e.getMessage().contains("field AMOUNT changed its type"), e.getMessage());
    assertEquals(2, requests.size());
  }

  @Test
  void readsTheCompatibilityLevel() {
    plan("GET /config", 200, "{\"compatibilityLevel\":\"FULL\"}");
    plan("GET /config/a", 200, "{\"compatibilityLevel\":\"NONE\"}");
    assertEquals("NONE", client().compatibility("a"));
    assertEquals("FULL", client().compatibility("b"));
  }

  @Test
  void settingsWithSecretsDoNotShowThem() {
    RegistrySettings settings =
        RegistrySettings.of(
                Map.of("schema.registry.url", "https://h:1/x", "basic.auth.user.info", SECRET))
            .orElseThrow();
    assertFalse(settings.toString().contains("pass"), settings.toString());
    ConfigException e =
        assertThrows(
            ConfigException.class,
            () -> RegistrySettings.of(Map.of("schema.registry.url", "ftp://ann:secret@h")));
    assertFalse(e.getMessage().contains("secret"), e.getMessage());
  }
}
