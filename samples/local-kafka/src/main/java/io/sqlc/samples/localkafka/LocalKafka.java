package io.sqlc.samples.localkafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker of one KRaft node inside this JVM. It listens on free loopback ports, keeps its
 * data in a temporary folder and deletes that when it is closed.
 */
public final class LocalKafka implements AutoCloseable {
  private static final int ATTEMPTS = 5;
  private static final int NODE_ID = 1;

  private final KafkaRaftServer server;
  private final TemporaryFolder folder;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalKafka(KafkaRaftServer server, TemporaryFolder folder, int port) {
    this.server = server;
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a broker and returns when it serves clients.
   *
   * @throws KafkaException when it cannot start
   */
  public static LocalKafka start() {
    for (int attempt = 1; ; attempt++) {
      try {
        return start(FreePorts.pair());
      } catch (RuntimeException e) {
        // Between the check of a port and its use another program may have taken it.
        if (attempt == ATTEMPTS || !isBindFailure(e)) {
          throw e;
        }
      }
    }
  }

  private static LocalKafka start(FreePorts ports) {
    TemporaryFolder folder = TemporaryFolder.create("sqlc-kafka-");
    KafkaRaftServer server = null;
    try {
      KafkaConfig config = new KafkaConfig(BrokerSettings.of(NODE_ID, ports, folder.path()), false);
      format(folder.path());
      server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      return new LocalKafka(server, folder, ports.broker());
    } catch (RuntimeException e) {
      stop(server, folder);
      throw e;
    }
  }

  /** Where clients find the broker: {@code 127.0.0.1:PORT}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** The folder with the broker's data, which is there until {@link #close}. */
  public Path folder() {
    return folder.path();
  }

  /** Stops the broker and deletes its data; does nothing the second time. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      stop(server, folder);
    }
  }

  private static void stop(@Nullable KafkaRaftServer server, TemporaryFolder folder) {
    try {
      if (server != null) {
        server.shutdown();
        server.awaitShutdown();
      }
    } finally {
      folder.close();
    }
  }

  private static void format(Path folder) {
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .setFeatureLevel("share.version", (short) 0)
          .run();
    } catch (Exception e) {
      throw new KafkaException("cannot prepare the broker's folder " + folder, e);
    }
  }

  private static boolean isBindFailure(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
