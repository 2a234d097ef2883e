package io.sqlc.runtime.job;

import io.sqlc.runtime.error.ErrorSettings;
import io.sqlc.runtime.recent.RecentRowMemory;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.rocksdb.MemoryBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The names that a configuration can have, to tell users of names that nobody reads. */
final class KnownProperties {
  private static final String CONSUMER = "consumer.";

  /** Beginnings of names that go on as their users like, or that Kafka checks itself. */
  private static final List<String> OPEN =
      List.of(
          StreamsConfig.CLIENT_TAG_PREFIX,
          StreamsConfig.TOPIC_PREFIX,
          "config.providers",
          "metrics.context.",
          "rocksdb.",
          "schema.registry.ssl.");

  private KnownProperties() {}

  /** A warning for each name that neither Kafka nor the job reads, in the order of the names. */
  static List<String> warnings(Collection<String> names) {
    Set<String> known = known();
    List<String> warnings = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      if (!known.contains(name) && OPEN.stream().noneMatch(name::startsWith)) {
        warnings.add("the property " + name + " is not known" + advice(name, known));
      }
    }
    return warnings;
  }

  private static String advice(String name, Set<String> known) {
    String ksql = "ksql.streams.";
    if (name.startsWith(ksql) && known.contains(name.substring(ksql.length()))) {
      return "; it is called " + name.substring(ksql.length()) + " here";
    }
    return NearNames.nearest(name, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse(", unless a plug-in of yours reads it");
  }

  private static Set<String> known() {
    Set<String> consumer = ConsumerConfig.configNames();
    Set<String> producer = ProducerConfig.configNames();
    Set<String> admin = AdminClientConfig.configNames();
    Set<String> known = new TreeSet<>(StreamsConfig.configDef().names());
    known.addAll(consumer);
    known.addAll(producer);
    known.addAll(admin);
    known.addAll(ErrorSettings.names());
    known.addAll(RegistrySettings.names());
    known.addAll(JobSwitches.NAMES);
    known.add(MemoryBudget.PROPERTY);
    known.add(RecentRowMemory.PROPERTY);
    known.add(JobSettingsReader.START_TIMEOUT);
    known.add(JobSettingsReader.CLOSE_TIMEOUT);
    for (String kind : List.of("", "main.", "restore.", "global.")) {
      addPrefixed(known, kind + CONSUMER, consumer);
    }
    addPrefixed(known, StreamsConfig.PRODUCER_PREFIX, producer);
    addPrefixed(known, StreamsConfig.ADMIN_CLIENT_PREFIX, admin);
    known.add(StreamsConfig.TOPIC_PREFIX + TopicConfig.RETENTION_MS_CONFIG);
    return known;
  }

  private static void addPrefixed(Set<String> known, String prefix, Set<String> names) {
    names.forEach(name -> known.add(prefix + name));
  }
}
