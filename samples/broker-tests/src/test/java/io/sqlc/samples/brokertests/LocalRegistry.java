package io.sqlc.samples.brokertests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a schema registry as jobs use, inside this JVM. */
final class LocalRegistry implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Registered> schemas = new ArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final HttpServer server;

  /** A schema; its id is its place in the list, from 1. */
  private record Registered(String subject, JsonNode schema) {}

  private LocalRegistry(HttpServer server) {
    this.server = server;
  }

  static LocalRegistry start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LocalRegistry registry = new LocalRegistry(server);
    server.createContext("/", registry::answer);
    server.start();
    return registry;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers the next requests with the status 503. */
  void refuse(int requests) {
    refusals.set(requests);
  }

  /** How many requests it still refuses. */
  int refusals() {
    return refusals.get();
  }

  synchronized Set<String> subjects() {
    Set<String> subjects = new TreeSet<>();
    schemas.forEach(schema -> subjects.add(schema.subject()));
    return subjects;
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    JsonNode body = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
    Optional<JsonNode> found =
        refused ? Optional.empty() : found(exchange.getRequestURI().getRawPath(), body);
    byte[] answer = found.map(JsonNode::toString).orElse("{}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refused ? 503 : found.isPresent() ? 200 : 404, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private synchronized Optional<JsonNode> found(String path, JsonNode body) {
    String[] parts = path.substring(1).split("/", -1);
    if (path.startsWith("/schemas/ids/")) {
      int id = Integer.parseInt(parts[2]);
      return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(text(id));
    }
    if (parts.length < 3 || !parts[0].equals("subjects")) {
      return Optional.empty();
    }
    String subject = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
    if (body.has("schema")) {
      Registered made = new Registered(subject, body);
      if (!schemas.contains(made)) {
        schemas.add(made);
      }
      return Optional.of(MAPPER.createObjectNode().put("id", schemas.indexOf(made) + 1));
    }
    for (int id = schemas.size(); id > 0; id--) {
      if (schemas.get(id - 1).subject().equals(subject)) {
        return Optional.of(text(id).put("id", id).put("version", id));
      }
    }
    return Optional.empty();
  }

  private ObjectNode text(int id) {
    return schemas.get(id - 1).schema().deepCopy();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
