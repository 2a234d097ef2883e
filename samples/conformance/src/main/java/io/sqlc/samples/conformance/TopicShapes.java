package io.sqlc.samples.conformance;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.samples.conformance.ConformanceCase.KnownTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the records of a case's topics are written: as the case says, else as the first stream or
 * table over the topic says.
 */
final class TopicShapes {
  private final Map<String, TopicShape> byTopic = new LinkedHashMap<>();

  /**
   * Collects the shapes.
   *
   * @param catalogs the catalogue after each statement that matters, in order
   */
  TopicShapes(List<Catalog> catalogs, List<KnownTopic> known) {
    for (Catalog catalog : catalogs) {
      for (DataSource source : catalog.sources()) {
        byTopic.putIfAbsent(source.topic().name(), TopicShape.of(source));
      }
    }
    for (KnownTopic topic : known) {
      byTopic.compute(
          topic.name(),
          (name, shape) -> override(shape == null ? TopicShape.UNKNOWN : shape, topic));
    }
  }

  TopicShape of(String topic) {
    return byTopic.getOrDefault(topic, TopicShape.UNKNOWN);
  }

  /** Topics in the order in which statements mention them. */
  List<String> names() {
    return List.copyOf(byTopic.keySet());
  }

  private static TopicShape override(TopicShape shape, KnownTopic topic) {
    TopicShape result = shape;
    if (topic.keyFormat().isPresent()) {
      Format format = format(topic.keyFormat().get());
      result = result.withKey(override(result.key(), format));
    }
    if (topic.valueFormat().isPresent()) {
      Format format = format(topic.valueFormat().get());
      result = result.withValue(override(result.value(), format));
    }
    return result;
  }

  /** Some cases say JSON of what statements say is JSON_SR. */
  private static SideShape override(SideShape side, Format format) {
    return side.format() == Format.JSON_SR && format == Format.JSON
        ? side
        : side.withFormat(format);
  }

  private static Format format(String name) {
    return Format.named(name)
        .orElseThrow(() -> new CaseFailure(FailureKind.NO_CODEC, "unknown format " + name));
  }
}
