package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.job.TopicDescription.Direction;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class StartCheckTest {
  private static final JobDescription JOB =
      new JobDescription(
          "shop",
          List.of(),
          List.of(input("orders", "stream ORDERS"), input("payments", "stream PAYMENTS")),
          List.of(new JoinedTopics("PAID", "orders", "payments")));

  @Test
  void joinedTopicsNeedAsManyPartitionsAsEachOther() {
    StartException failure =
        assertThrows(StartException.class, () -> check(Map.of("orders", 4, "payments", 3)));
    assertEquals(
        List.of(
            "PAID joins the topics orders (4 partitions) and payments (3 partitions): records of"
                + " one key meet only where both have as many\n"
                + "  copy one of them with PARTITIONS=4: CREATE STREAM … WITH (PARTITIONS=4) AS"
                + " SELECT … PARTITION BY …"),
        failure.problems());
  }

  @Test
  void joinedTopicsWithAsManyPartitionsAreFine() throws Exception {
    assertEquals(List.of(), check(Map.of("orders", 4, "payments", 4)));
  }

  private static List<String> check(Map<String, Integer> partitions) throws Exception {
    return new StartCheck(cluster(partitions), "broker:9092", 1000).check(JOB, Optional.empty());
  }

  private static TopicDescription input(String name, String source) {
    return new TopicDescription(
        name,
        Direction.INPUT,
        source,
        "ID STRING KEY",
        "KAFKA",
        "KAFKA",
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A cluster that has these topics, with their numbers of partitions. */
  private static Admin cluster(Map<String, Integer> partitions) {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "describeTopics" -> new Topics(partitions);
                  case "createTopics" -> new NothingMade();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class Topics extends DescribeTopicsResult {
    Topics(Map<String, Integer> partitions) {
      super(null, descriptions(partitions));
    }

    private static Map<String, KafkaFuture<org.apache.kafka.clients.admin.TopicDescription>>
        descriptions(Map<String, Integer> partitions) {
      Map<String, KafkaFuture<org.apache.kafka.clients.admin.TopicDescription>> found =
          new TreeMap<>();
      partitions.forEach(
          (name, count) -> found.put(name, KafkaFuture.completedFuture(topic(name, count))));
      return found;
    }

    private static org.apache.kafka.clients.admin.TopicDescription topic(String name, int count) {
      Node broker = new Node(1, "broker", 9092);
      List<TopicPartitionInfo> partitions =
          IntStream.range(0, count)
              .mapToObj(i -> new TopicPartitionInfo(i, broker, List.of(broker), List.of(broker)))
              .toList();
      return new org.apache.kafka.clients.admin.TopicDescription(name, false, partitions);
    }
  }

  private static final class NothingMade extends CreateTopicsResult {
    NothingMade() {
      super(Map.of());
    }
  }
}
