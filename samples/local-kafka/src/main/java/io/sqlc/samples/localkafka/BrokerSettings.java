package io.sqlc.samples.localkafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of a broker that is alone, small and short-lived. */
final class BrokerSettings {
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(int nodeId, FreePorts ports, Path folder) {
    String broker = "PLAINTEXT://127.0.0.1:" + ports.broker();
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(nodeId));
    settings.put("controller.quorum.voters", nodeId + "@127.0.0.1:" + ports.controller());
    settings.put(
        "listeners", broker + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + ports.controller());
    settings.put("advertised.listeners", broker);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("log.dirs", folder.toString());
    settings.putAll(ALONE);
    settings.putAll(QUICK);
    settings.putAll(SMALL);
    return settings;
  }

  /** Nobody to replicate to; a topic that nobody made is an error worth seeing. */
  private static final Map<String, String> ALONE =
      Map.of(
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "1",
          "default.replication.factor", "1",
          "auto.create.topics.enable", "false");

  /** Waiting that protects a cluster only delays a single node. */
  private static final Map<String, String> QUICK =
      Map.of(
          "group.initial.rebalance.delay.ms", "0",
          "broker.heartbeat.interval.ms", "100",
          "broker.session.timeout.ms", "60000",
          "controller.quorum.election.timeout.ms", "100",
          "controller.quorum.election.backoff.max.ms", "50",
          "controller.quorum.append.linger.ms", "0",
          "controlled.shutdown.enable", "false",
          "group.min.session.timeout.ms", "1000");

  private static final Map<String, String> SMALL =
      Map.of(
          "num.network.threads", "1",
          "num.io.threads", "2",
          "background.threads", "1",
          "group.coordinator.threads", "1",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "log.index.size.max.bytes", "1048576",
          "metric.reporters", "");
}
