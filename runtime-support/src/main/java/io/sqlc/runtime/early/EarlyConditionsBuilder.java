package io.sqlc.runtime.early;

import io.sqlc.runtime.job.StreamSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.kstream.Predicate;

/** Gathers, while queries are built, which of them begin with WHERE. */
public final class EarlyConditionsBuilder {
  private final EarlyErrors errors;
  private final Map<StreamSource<?, ?>, SourceConditions<?, ?>> sources = new HashMap<>();
  private final Map<String, SourceConditions<?, ?>> topics = new HashMap<>();

  /** Topics of which some query wants all records. */
  private final Set<String> wanted = new HashSet<>();

  public EarlyConditionsBuilder(EarlyErrors errors) {
    this.errors = errors;
  }

  /** A query wants all records of a topic. */
  public void all(String topic) {
    wanted.add(topic);
  }

  /**
   * A query wants the records of a source for which a condition holds.
   *
   * @param key as the source's keys are read
   * @param value as its values are read
   */
  public <K, V> void some(
      StreamSource<K, V> source,
      Deserializer<K> key,
      Deserializer<V> value,
      Predicate<? super K, ? super V> condition) {
    @SuppressWarnings("unchecked") // the map holds for a source what was made for it
    SourceConditions<K, V> known = (SourceConditions<K, V>) sources.get(source);
    if (known == null) {
      known =
          new SourceConditions<>(
              key,
              value,
              source.timestamp().orElse(null),
              source.pseudoColumns().orElse(null),
              errors);
      sources.put(source, known);
      if (topics.put(source.topic(), known) != null) {
        wanted.add(source.topic()); // two sources see different rows
      }
    }
    known.add(condition);
  }

  /** What is known now. */
  public EarlyConditions build() {
    Map<String, SourceConditions<?, ?>> result = new HashMap<>(topics);
    result.keySet().removeAll(wanted);
    return new EarlyConditions(result);
  }
}
