package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The topic of a stream or table, from its properties and what is known beforehand. */
final class TopicDeclaration {
  private final SourceProperties properties;
  private final Session session;
  private final Diagnostics errors;

  TopicDeclaration(SourceProperties properties, Session session, Diagnostics errors) {
    this.properties = properties;
    this.session = session;
    this.errors = errors;
  }

  /**
   * The topic of this name.
   *
   * @param base gives what neither the properties nor the known topic say
   */
  Topic topic(String name, DataSource.Kind kind, boolean windowed, Optional<Topic> base) {
    boolean table = kind == DataSource.Kind.TABLE;
    if (table && !windowed) {
      properties.retentionMs().ifPresent(r -> errors.add(PropertyErrors.retentionOfTable(r)));
    }
    Optional<Topic> known = session.topic(name);
    known.ifPresent(this::compare);
    Optional<Topic> other = known.or(() -> base);
    String policy = table ? (windowed ? "compact,delete" : "compact") : "delete";
    OptionalLong retention =
        properties.retentionMs().isPresent()
            ? OptionalLong.of(properties.retentionMs().get().value())
            : other.map(Topic::retentionMs).orElse(OptionalLong.empty());
    return new Topic(
        name,
        count(properties.partitions(), other.map(Topic::partitions)),
        count(properties.replicas(), other.map(Topic::replicas)),
        table && !windowed ? OptionalLong.empty() : retention,
        Optional.of(policy));
  }

  private void compare(Topic known) {
    compare(properties.partitions(), known.partitions(), "partitions", known.name());
    properties
        .replicas()
        .filter(given -> given.value() > 0)
        .ifPresent(
            given -> compare(Optional.of(given), known.replicas(), "replicas", known.name()));
  }

  private void compare(
      Optional<Given<Integer>> given, OptionalInt actual, String what, String topic) {
    if (given.isPresent() && actual.isPresent() && given.get().value() != actual.getAsInt()) {
      errors.add(PropertyErrors.topicDiffers(given.get(), what, topic, actual.getAsInt()));
    }
  }

  private static OptionalInt count(
      Optional<Given<Integer>> given, Optional<OptionalInt> otherwise) {
    return given.isPresent()
        ? OptionalInt.of(given.get().value())
        : otherwise.orElse(OptionalInt.empty());
  }
}
