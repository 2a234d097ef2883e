package io.sqlc.compiler.analysis.ddl;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the properties that say which topic is meant and how it is made. */
final class TopicReader {
  private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  private TopicReader() {}

  static Optional<Given<String>> topic(PropertyReader reader) {
    Optional<Given<String>> topic = reader.word(PropertyName.KAFKA_TOPIC);
    if (topic.isPresent() && !isLegal(topic.get().value())) {
      reader.errors().add(PropertyErrors.illegalTopic(topic.get()));
      return Optional.empty();
    }
    return topic;
  }

  static Optional<Given<Integer>> count(
      PropertyReader reader, PropertyName name, long least, long most) {
    return reader.number(name, least, most).map(given -> given.as(given.value().intValue()));
  }

  static boolean isLegal(String topic) {
    return LEGAL.matcher(topic).matches() && !topic.equals(".") && !topic.equals("..");
  }
}
