package io.sqlc.runtime.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;

/**
 * What can be seen only at the start of whether handing rows over gives what reading their topics
 * back would: the topics themselves, and whether a job that read them back has left rows unread.
 */
final class HandOverCheck {
  private final Admin admin;
  private final String group;
  private final boolean skipsWrites;
  private final String servers;
  private final long timeoutMs;
  private Set<TopicPartition> read = Set.of();

  /**
   * A check for a job.
   *
   * @param group its application id
   * @param skipsWrites whether it goes on when a record cannot be written
   */
  HandOverCheck(Admin admin, String group, boolean skipsWrites, String servers, long timeoutMs) {
    this.admin = admin;
    this.group = group;
    this.skipsWrites = skipsWrites;
    this.servers = servers;
    this.timeoutMs = timeoutMs;
  }

  /** All that is wrong; nothing where no rows are handed over. */
  List<String> problems(List<HandedOver> streams, Map<String, TopicState> states)
      throws StartException, InterruptedException {
    List<String> problems = new ArrayList<>();
    if (streams.isEmpty()) {
      return problems;
    }
    if (skipsWrites) {
      problems.add(
          "with sqlc.write.errors=skip a row may be missing in the topic of a stream, but it is"
              + " handed over to the queries that read the stream\n"
              + "  remove sqlc.write.errors, or compile without sqlc.hand.over");
    }
    for (HandedOver stream : streams) {
      compare(stream, states, problems);
    }
    if (problems.isEmpty()) {
      read = committed(streams);
      if (!read.isEmpty()) {
        problems.addAll(unread(streams));
      }
    }
    return problems;
  }

  private void compare(HandedOver stream, Map<String, TopicState> states, List<String> problems) {
    TopicState topic = states.get(stream.topic());
    TopicState source = states.get(stream.madeFrom());
    if (topic == null || !topic.isKnown()) {
      return;
    }
    if (source != null && source.isKnown() && source.partitions() != topic.partitions()) {
      problems.add(
          "the rows of %s are handed over, which needs its topic %s (%d partitions) to have as many partitions as %s (%d)\n  compile without sqlc.hand.over, or let the topic have as many"
              .formatted(
                  stream.stream(),
                  stream.topic(),
                  topic.partitions(),
                  stream.madeFrom(),
                  source.partitions()));
    }
    if (topic.configs().filter(TopicState.Configs::stampsRecords).isPresent()) {
      problems.add(
          "the rows of %s are handed over with their own time, but its topic %s gives records the time at which they are written (message.timestamp.type=LogAppendTime)\n  compile without sqlc.hand.over, or set message.timestamp.type=CreateTime"
              .formatted(stream.stream(), stream.topic()));
    }
  }

  /** The partitions that the job has read back before. */
  private Set<TopicPartition> committed(List<HandedOver> streams)
      throws StartException, InterruptedException {
    Set<String> topics = streams.stream().map(HandedOver::topic).collect(Collectors.toSet());
    return offsets().keySet().stream()
        .filter(partition -> topics.contains(partition.topic()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets()
      throws StartException, InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          new TreeMap<>(
              Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
      get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
          .forEach(
              (partition, offset) -> {
                if (offset != null) {
                  offsets.put(partition, offset);
                }
              });
      return offsets;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Map.of();
      }
      throw new StartException(
          "the offsets of the group "
              + group
              + " cannot be read: "
              + Objects.requireNonNullElse(e.getCause(), e).getMessage()
              + "\n  a job that hands rows over needs the rights Describe and Delete on its group");
    }
  }

  private List<String> unread(List<HandedOver> streams)
      throws StartException, InterruptedException {
    List<String> problems = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> offsets = offsets();
    try {
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          get(
              admin
                  .listOffsets(
                      read.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                  .all());
      for (HandedOver stream : streams) {
        long rows =
            read.stream()
                .filter(partition -> partition.topic().equals(stream.topic()))
                .mapToLong(
                    partition ->
                        Objects.requireNonNull(ends.get(partition)).offset()
                            - Objects.requireNonNull(offsets.get(partition)).offset())
                .sum();
        if (rows > 0) {
          problems.add(
              "the job has read %s back before and has left %d of its records unread, which it would now never read\n  run the former jar until it has read them, without new input; or, to leave them out, stop all copies and run: kafka-consumer-groups.sh --bootstrap-server %s --delete-offsets --group %s --topic %s"
                  .formatted(stream.topic(), rows, servers, group, stream.topic()));
        }
      }
    } catch (ExecutionException e) {
      throw new StartException(
          "the ends of topics cannot be read: "
              + Objects.requireNonNullElse(e.getCause(), e).getMessage());
    }
    return problems;
  }

  /** Forgets how far topics were read that are read no more, so that it is asked only once. */
  void forget() throws StartException, InterruptedException {
    if (read.isEmpty()) {
      return;
    }
    try {
      get(admin.deleteConsumerGroupOffsets(group, read).all());
    } catch (ExecutionException e) {
      throw new StartException(
          e.getCause() instanceof GroupSubscribedToTopicException
              ? "another copy of the job still reads topics back whose rows this one hands over\n"
                  + "  stop all copies of the former jar first"
              : "the offsets of the group "
                  + group
                  + " cannot be deleted: "
                  + Objects.requireNonNullElse(e.getCause(), e).getMessage());
    }
  }

  private <T> T get(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, StartException {
    try {
      return future.get(timeoutMs, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw ClusterTopics.noAnswer(servers);
    }
  }
}
