package io.sqlc.compiler.build.schema;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A registry that has what the test says, over HTTP. */
final class CannedRegistry implements AutoCloseable {
  private final Map<String, String> answers = new TreeMap<>();
  private final HttpServer server;
  private int ids;

  CannedRegistry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Has these versions of a subject, in Avro, with a compatibility level. */
  CannedRegistry with(String subject, String level, List<String> versions) {
    String path = "/subjects/" + subject + "/versions";
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < versions.size(); i++) {
      ids++;
      String answer =
          "{\"subject\":\"%s\",\"id\":%d,\"version\":%d,\"schema\":\"%s\"}"
              .formatted(subject, ids, i + 1, versions.get(i).replace("\"", "\\\""));
      answers.put(path + "/" + (i + 1), answer);
      answers.put(path + "/latest", answer);
      numbers.append(i == 0 ? "" : ",").append(i + 1);
    }
    answers.put(path, "[" + numbers + "]");
    answers.put("/config/" + subject, "{\"compatibilityLevel\":\"" + level + "\"}");
    return this;
  }

  String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String found = answers.get(exchange.getRequestURI().getPath());
    byte[] body = (found == null ? "{}" : found).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(found == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
