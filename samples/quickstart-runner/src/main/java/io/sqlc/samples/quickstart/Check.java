package io.sqlc.samples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what came out with what must come out, record by record. */
final class Check {
  private Check() {}

  /** What is wrong: empty where every record came once, with the bytes that were expected. */
  static List<String> differences(
      Map<String, List<KeyedLine>> expected, Map<String, List<KeyedLine>> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (topic, lines) -> {
          List<KeyedLine> missing = new ArrayList<>(lines);
          List<KeyedLine> surplus = new ArrayList<>();
          for (KeyedLine line : found.getOrDefault(topic, List.of())) {
            if (!missing.remove(line)) {
              surplus.add(line);
            }
          }
          missing.forEach(line -> differences.add(topic + " lacks       " + line));
          surplus.forEach(line -> differences.add(topic + " has besides " + line));
        });
    return differences;
  }
}
