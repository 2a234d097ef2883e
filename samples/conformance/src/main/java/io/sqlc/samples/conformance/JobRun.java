package io.sqlc.samples.conformance;

import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.Query;
import io.sqlc.samples.conformance.ConformanceCase.CaseHeader;
import io.sqlc.samples.conformance.ConformanceCase.CaseRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * Runs the queries of a job one after the other. A query gets the case's inputs for the topics that
 * it reads, in their own order, and then, for each topic that it reads and for which the case has
 * no inputs, what earlier queries wrote there.
 */
final class JobRun {
  private final ConformanceCase c;
  private final TopicShapes shapes;
  private final TopicCodecs codecs;
  private final CaseRegistry registry;
  private final Troubles troubles;
  private final TopicLog written = new TopicLog();

  JobRun(ConformanceCase c, TopicCodecs codecs, CaseRegistry registry, Troubles troubles) {
    this.c = c;
    this.shapes = codecs.shapes();
    this.codecs = codecs;
    this.registry = registry;
    this.troubles = troubles;
  }

  /** Runs all queries; returns what they wrote. */
  TopicLog run(Job job) throws IOException {
    Set<String> inputTopics =
        c.inputs().stream().map(CaseRecord::topic).collect(Collectors.toSet());
    for (Query query : job.queries()) {
      try (TemporaryFolder folder = new TemporaryFolder();
          QueryRun run = start(query, folder.path())) {
        for (CaseRecord input : c.inputs()) {
          if (run.topics().contains(input.topic())) {
            run.pipe(input.topic(), record(input));
          }
        }
        Set<String> derived = new LinkedHashSet<>(shapes.names());
        derived.addAll(run.topics());
        derived.retainAll(run.topics());
        derived.removeAll(inputTopics);
        for (String topic : derived) {
          List<TestRecord<byte[], byte[]>> earlier = written.of(topic);
          for (TestRecord<byte[], byte[]> record : earlier) {
            run.pipe(topic, record);
          }
        }
      }
    }
    return written;
  }

  private QueryRun start(Query query, Path folder) {
    return new QueryRun(query, c.properties(), registry, folder, troubles, written);
  }

  private TestRecord<byte[], byte[]> record(CaseRecord input) {
    Headers headers = new RecordHeaders();
    for (CaseHeader header : input.headers()) {
      headers.add(header.key(), header.value().map(Base64.getDecoder()::decode).orElse(null));
    }
    byte[] key = bytes(input.key(), codecs.key(input.topic()));
    if (key != null && input.window().isPresent()) {
      key = WindowedKeys.append(key, input.window().get());
    }
    return new TestRecord<>(
        key,
        bytes(input.value(), codecs.value(input.topic())),
        headers,
        Instant.ofEpochMilli(input.timestamp().orElse(0)));
  }

  private static byte @Nullable [] bytes(JsonText value, Codec codec) {
    return value.isNull() ? null : codec.encode(value);
  }
}
