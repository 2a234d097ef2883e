package io.sqlc.runtime.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the registry: at each of its URLs in turn, and again after a pause where none
 * answers.
 */
final class RegistryHttp {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2_000;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final RegistrySettings settings;
  private final HttpClient client;

  RegistryHttp(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(settings.requestTimeoutMs()))
            .version(HttpClient.Version.HTTP_1_1);
    if (!settings.tls().isEmpty()) {
      builder.sslContext(tls(settings.tls()).sslContext());
    }
    this.client = builder.build();
  }

  /** Kafka itself reads key and trust stores, PEM files included. */
  private static DefaultSslEngineFactory tls(Map<String, Object> properties) {
    ConfigDef definition = new ConfigDef();
    SslConfigs.addClientSslSupport(definition);
    try {
      DefaultSslEngineFactory factory = new DefaultSslEngineFactory();
      factory.configure(new AbstractConfig(definition, properties, false).values());
      return factory;
    } catch (KafkaException e) {
      throw new SchemaRegistryException(
          "the properties schema.registry.ssl.* are not valid: " + e.getMessage(), e);
    }
  }

  /** Reads the body of an answer. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(byte[] body) throws IOException;
  }

  /** Asks for a document; empty where it is not there. */
  Optional<Map<String, @Nullable Object>> get(String path) {
    return send(path, null, RegistryJson::read);
  }

  /** Asks for a list of numbers; empty where it is not there. */
  Optional<List<Integer>> numbers(String path) {
    return send(path, null, RegistryJson::numbers);
  }

  /** Sends a document; empty where the path is not there. */
  Optional<Map<String, @Nullable Object>> post(String path, String body) {
    return send(path, body, RegistryJson::read);
  }

  private <T> Optional<T> send(String path, @Nullable String body, Reader<T> reader) {
    String trouble = "";
    long pause = FIRST_PAUSE_MS;
    for (int round = 0; round <= settings.retries(); round++) {
      if (round > 0) {
        rest(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
      for (URI url : settings.urls()) {
        try {
          HttpResponse<byte[]> response = client.send(request(url, path, body), BYTES);
          int status = response.statusCode();
          if (status < SERVER_ERROR && status != TOO_MANY) {
            return answer(url, path, response, reader);
          }
          trouble = "it answers with the status " + status;
        } catch (IOException e) {
          String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
          trouble = message;
        } catch (InterruptedException e) {
          throw interrupted();
        }
      }
    }
    throw new SchemaRegistryException(
        "the schema registry at "
            + shownUrls()
            + " cannot be asked: "
            + trouble
            + "\n  check that it runs and that "
            + RegistrySettings.URL
            + " is right");
  }

  private static final HttpResponse.BodyHandler<byte[]> BYTES =
      HttpResponse.BodyHandlers.ofByteArray();

  private HttpRequest request(URI url, String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofMillis(settings.requestTimeoutMs()))
            .header("Accept", MEDIA_TYPE + ", application/json");
    settings.authorization().ifPresent(value -> request.header("Authorization", value));
    return body == null
        ? request.build()
        : request
            .header("Content-Type", MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
  }

  private static <T> Optional<T> answer(
      URI url, String path, HttpResponse<byte[]> response, Reader<T> reader) {
    int status = response.statusCode();
    if (status == NOT_FOUND) {
      return Optional.empty();
    }
    try {
      if (status < 300) {
        return Optional.of(reader.read(response.body()));
      }
      Object message = RegistryJson.read(response.body()).get("message");
      throw refused(url, path, status, String.valueOf(message));
    } catch (IOException e) {
      throw refused(url, path, status, "no answer of a schema registry");
    }
  }

  private static SchemaRegistryException refused(URI url, String path, int status, String message) {
    String what =
        switch (status) {
          case 401 -> "refuses the credentials\n  check basic.auth.user.info or bearer.auth.token";
          case 403 -> "forbids " + path + "\n  give the job's user the right to do that";
          case 409 -> "refuses a schema that is not compatible with the subject's: " + message;
          case 422 -> "refuses a schema as not valid: " + message;
          default -> "answers " + path + " with the status " + status + ": " + message;
        };
    return new SchemaRegistryException("the schema registry at " + url + " " + what);
  }

  private String shownUrls() {
    List<URI> urls = settings.urls();
    return urls.stream().map(URI::toString).collect(Collectors.joining(" or "));
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static SchemaRegistryException interrupted() {
    Thread.currentThread().interrupt();
    return new SchemaRegistryException("interrupted while asking the schema registry");
  }
}
