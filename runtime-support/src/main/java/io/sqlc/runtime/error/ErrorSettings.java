package io.sqlc.runtime.error;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The properties that say what happens to records that cannot be read, computed or written. */
public final class ErrorSettings {
  /** {@code skip} (the default) or {@code stop}. */
  public static final String BAD_RECORDS = "sqlc.bad.records";

  /** {@code null} (the default), {@code skip} or {@code stop}. */
  public static final String EXPRESSION_ERRORS = "sqlc.expression.errors";

  /** {@code stop} (the default) or {@code skip}. */
  public static final String WRITE_ERRORS = "sqlc.write.errors";

  /** Whether logs may quote values of records: {@code false} (the default) or {@code true}. */
  public static final String LOG_VALUES = "sqlc.log.values";

  /** Not for users: hands the job's {@link ErrorLog} to the handlers that Kafka makes. */
  public static final String ERROR_LOG = "sqlc.internal.error.log";

  /**
   * Not for users: the set of the topics that people write to or read from. What is wrong in any
   * other topic of the job is its own fault, and skipping it would lose results.
   */
  public static final String USER_TOPICS = "sqlc.internal.user.topics";

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          BAD_RECORDS, Set.of("skip", "stop"),
          EXPRESSION_ERRORS, Set.of("null", "skip", "stop"),
          WRITE_ERRORS, Set.of("stop", "skip"),
          LOG_VALUES, Set.of("false", "true"));

  private ErrorSettings() {}

  /** The names that users can set. */
  public static Set<String> names() {
    return CHOICES.keySet();
  }

  /** Whether a setting says to stop the job. */
  public static boolean stops(Map<String, ?> configs, String name) {
    Object value = configs.get(name);
    return value == null ? name.equals(WRITE_ERRORS) : value.equals("stop");
  }

  /**
   * Checks the settings that are there.
   *
   * @throws ConfigException where one has a value that it cannot have
   */
  public static void check(Map<String, ?> configs) {
    new TreeMap<>(CHOICES)
        .forEach(
            (name, choices) -> {
              Object value = configs.get(name);
              if (value != null && !choices.contains(value.toString())) {
                throw new ConfigException(
                    name, value, "must be one of " + String.join(", ", sorted(choices)));
              }
            });
  }

  static @Nullable ErrorLog log(Map<String, ?> configs) {
    return configs.get(ERROR_LOG) instanceof ErrorLog log ? log : null;
  }

  static boolean isInternal(Map<String, ?> configs, String topic) {
    return configs.get(USER_TOPICS) instanceof Set<?> topics && !topics.contains(topic);
  }

  private static Iterable<String> sorted(Set<String> choices) {
    return choices.stream().sorted().toList();
  }
}
