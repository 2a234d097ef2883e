package io.sqlc.samples.conformance;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many partitions the statements of a case say that a topic has. */
final class StatedPartitions {
  private static final Pattern TOPIC = option("KAFKA_TOPIC\\s*=\\s*'((?:[^']|'')*)'");
  private static final Pattern PARTITIONS = option("\\bPARTITIONS\\s*=\\s*'?(\\d{1,9})");
  private static final Pattern QUERY = option("\\bAS\\s+SELECT\\b");
  private static final Pattern NAME =
      option(
          "^\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:SOURCE\\s+)?(?:STREAM|TABLE)\\s+"
              + "(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:`([^`]+)`|(\\w+))");

  private StatedPartitions() {}

  /** What the first statement that makes or names the topic and gives a number says. */
  static OptionalInt of(String topic, List<String> statements) {
    for (String statement : statements) {
      Matcher partitions = PARTITIONS.matcher(statement);
      if (partitions.find() && topic(statement).equals(topic)) {
        return OptionalInt.of(Integer.parseInt(partitions.group(1)));
      }
    }
    return OptionalInt.empty();
  }

  /** The topics that CREATE with columns declares: they are there before the first statement. */
  static List<String> declared(List<String> statements) {
    return statements.stream()
        .filter(s -> NAME.matcher(s).find() && !QUERY.matcher(s).find())
        .flatMap(s -> TOPIC.matcher(s).results())
        .map(topic -> topic.group(1))
        .distinct()
        .toList();
  }

  /** The topic that a statement names, else the one that has its stream's or table's name. */
  private static String topic(String statement) {
    Matcher topic = TOPIC.matcher(statement);
    if (topic.find()) {
      return topic.group(1);
    }
    Matcher name = NAME.matcher(statement);
    if (!name.find()) {
      return "";
    }
    return name.group(1) != null ? name.group(1) : name.group(2).toUpperCase(Locale.ROOT);
  }

  private static Pattern option(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
