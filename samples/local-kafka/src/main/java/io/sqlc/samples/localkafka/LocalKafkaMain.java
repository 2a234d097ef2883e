package io.sqlc.samples.localkafka;

import java.io.IOException;

/**
 * Runs a broker as a program of its own. It writes {@code bootstrap.servers=HOST:PORT} to standard
 * output when it serves clients, and ends when its standard input does: so it cannot outlive the
 * program that started it, however that ends. A signal ends it as well.
 */
public final class LocalKafkaMain {
  private LocalKafkaMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws IOException {
    try (LocalKafka kafka = LocalKafka.start()) {
      Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-broker"));
      System.out.println("bootstrap.servers=" + kafka.bootstrapServers());
      while (System.in.read() >= 0) {
        // Only the end of the input means something.
      }
    }
  }
}
