package io.sqlc.samples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that a job reads are there before it; those that it writes it makes itself. */
final class Topics {
  private static final int PARTITIONS = 2;

  private Topics() {}

  static void create(String bootstrapServers) throws InterruptedException {
    NewTopic customers = new NewTopic(Sample.CUSTOMERS, PARTITIONS, (short) 1);
    NewTopic payments = new NewTopic(Sample.PAYMENTS, PARTITIONS, (short) 1);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(List.of(customers.configs(Map.of("cleanup.policy", "compact")), payments))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new QuickstartFailure("cannot create topics: " + e.getCause(), e);
    }
  }
}
