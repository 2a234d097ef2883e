package io.sqlc.samples.benchmarks.process;

import io.sqlc.samples.localkafka.LocalKafkaMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A broker in a JVM of its own, which ends with this one. */
final class Broker implements AutoCloseable {
  private static final String ADDRESS = "bootstrap.servers=";

  private final Process process;
  private final String bootstrapServers;
  private final Admin admin;

  private Broker(Process process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  static Broker start() throws IOException {
    Process process =
        new ProcessBuilder(
                Java.command(
                    List.of("-Xmx1g", "-cp", Java.classPath()), LocalKafkaMain.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(ADDRESS)) {
        return new Broker(process, line.substring(ADDRESS.length()));
      }
    }
    throw new BenchmarkFailure("the broker did not start");
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  Admin admin() {
    return admin;
  }

  @Override
  public void close() {
    admin.close();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The result of a call of the admin client. */
  static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new BenchmarkFailure("the broker refused: " + e.getMessage(), e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new BenchmarkFailure("the broker does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchmarkFailure("interrupted", e);
    }
  }
}
