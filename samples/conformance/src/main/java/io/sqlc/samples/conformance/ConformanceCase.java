package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A case as its file states it.
 *
 * @param file the name of its file; with {@code name} it identifies the case
 * @param statements the SQL file, one statement an element
 * @param properties ksqlDB properties in force
 * @param topics what is known of topics beforehand
 * @param inputs the records that are fed, in order
 * @param outputs the records that must come out; topics that do not occur are not checked
 * @param sources what the catalogue must say afterwards
 * @param rejected when and why the statements must fail; empty where they must run
 */
record ConformanceCase(
    String file,
    String name,
    List<String> statements,
    Map<String, String> properties,
    List<KnownTopic> topics,
    List<CaseRecord> inputs,
    List<CaseRecord> outputs,
    List<JsonNode> sources,
    Optional<Rejected> rejected) {
  ConformanceCase {
    statements = List.copyOf(statements);
    properties = Map.copyOf(properties);
    topics = List.copyOf(topics);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    sources = List.copyOf(sources);
  }

  /** When a case must be rejected; {@code reason} is only for people. */
  record Rejected(When when, String reason) {}

  /** The moment of a rejection. */
  enum When {
    COMPILING,
    RUNNING
  }

  /** What is known of a topic before the first statement; {@code json} has the schemas too. */
  record KnownTopic(
      String name,
      OptionalInt partitions,
      OptionalInt replicas,
      Optional<String> keyFormat,
      Optional<String> valueFormat,
      JsonNode json) {}

  /**
   * A record of a topic.
   *
   * @param timestamp in ms; empty in an input: 0; empty in an output: not checked
   */
  record CaseRecord(
      String topic,
      JsonText key,
      JsonText value,
      OptionalLong timestamp,
      Optional<KeyWindow> window,
      List<CaseHeader> headers) {
    CaseRecord {
      headers = List.copyOf(headers);
    }
  }

  /** The window of a windowed key, in ms. */
  record KeyWindow(long start, long end, boolean session) {}

  /** A record header; the value is base64, or empty for null. */
  record CaseHeader(String key, Optional<String> value) {}
}
