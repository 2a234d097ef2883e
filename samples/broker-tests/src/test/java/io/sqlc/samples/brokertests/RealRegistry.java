package io.sqlc.samples.brokertests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Apicurio Registry as a process of its own, which speaks the REST API that jobs use. It needs JDK
 * 21 or newer and its archive in the local Maven repository:
 *
 * <pre>
 * mvn dependency:get -Dtransitive=false -Dartifact=io.apicurio:apicurio-registry-app:3.3.3:tar.gz:all
 * </pre>
 */
final class RealRegistry implements AutoCloseable {
  private static final String VERSION = "3.3.3";
  private static final int OLDEST_JAVA = 21;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

  private final Process process;
  private final String url;

  private RealRegistry(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** The archive, if it was downloaded. */
  static Optional<Path> archive() {
    String repository =
        System.getProperty(
            "maven.repo.local",
            Path.of(System.getProperty("user.home"), ".m2/repository").toString());
    Path file =
        Path.of(
            repository,
            "io/apicurio/apicurio-registry-app",
            VERSION,
            "apicurio-registry-app-" + VERSION + "-all.tar.gz");
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** The program java of a JDK that is new enough: this one, or one beside it. */
  static Optional<Path> java() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() >= OLDEST_JAVA) {
      return Optional.of(home.resolve("bin/java"));
    }
    Path parent = home.getParent();
    if (parent == null) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(parent)) {
      return homes
          .filter(other -> feature(other) >= OLDEST_JAVA)
          .map(other -> other.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static int feature(Path home) {
    try {
      return Files.readAllLines(home.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", ""))
          .map(version -> Integer.parseInt(version.split("\\.", -1)[0]))
          .findFirst()
          .orElse(0);
    } catch (IOException | NumberFormatException e) {
      return 0; // no JDK
    }
  }

  /** Unpacks and starts it; it answers when this returns. */
  static RealRegistry start(Path java, Path archive, Path folder)
      throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("cannot unpack " + archive);
    }
    int port = freePort();
    Process process =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=" + port,
                    "-Dquarkus.management.host=127.0.0.1",
                    "-Dquarkus.management.port=" + freePort(),
                    "-jar",
                    folder.resolve("quarkus-run.jar").toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("registry.log").toFile())
            .start();
    RealRegistry registry =
        new RealRegistry(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
    try {
      registry.await();
      return registry;
    } catch (IOException | InterruptedException | RuntimeException e) {
      registry.close();
      throw e;
    }
  }

  private void await() throws InterruptedException, IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (status("GET", "/subjects", "") == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(250);
    }
    throw new IOException("the registry did not start");
  }

  /** Sends a request of the test's own and gives the status of the answer. */
  int status(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Where its Confluent-compatible API is. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Below the ports of outgoing connections. */
  private static int freePort() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (IOException taken) {
        // the next one
      }
    }
    throw new IllegalStateException("no free port");
  }
}
