package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.samples.conformance.ConformanceCase.CaseHeader;
import io.sqlc.samples.conformance.ConformanceCase.CaseRecord;
import io.sqlc.samples.conformance.ConformanceCase.KeyWindow;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Compares the records of a topic, one by one, with those that a case expects. */
final class RecordComparison {
  private final String topic;
  private final TopicShape shape;
  private final TopicCodecs codecs;

  RecordComparison(String topic, TopicCodecs codecs) {
    this.topic = topic;
    this.shape = codecs.shapes().of(topic);
    this.codecs = codecs;
  }

  /**
   * Compares in order.
   *
   * @throws CaseFailure at the first difference
   */
  void check(List<CaseRecord> expected, List<TestRecord<byte[], byte[]>> actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      String place = topic + " record " + (i + 1);
      Optional<String> difference = difference(expected.get(i), actual.get(i));
      if (difference.isPresent()) {
        throw new CaseFailure(FailureKind.WRONG_RESULT, place + ": " + difference.get());
      }
    }
    if (expected.size() != actual.size()) {
      String next =
          actual.size() > expected.size()
              ? "; the first one too many: " + show(actual.get(expected.size()))
              : "; the first one missing: "
                  + expected.get(actual.size()).key().text()
                  + " → "
                  + expected.get(actual.size()).value().text();
      throw new CaseFailure(
          FailureKind.WRONG_RESULT,
          topic + ": expected " + expected.size() + " records, got " + actual.size() + next);
    }
  }

  private Optional<String> difference(CaseRecord expected, TestRecord<byte[], byte[]> actual) {
    return key(expected, actual.key())
        .or(
            () ->
                side("value", expected.value(), actual.value(), shape.value(), codecs.value(topic)))
        .or(
            () ->
                expected.timestamp().isPresent()
                        && expected.timestamp().getAsLong() != actual.timestamp()
                    ? Optional.of(
                        "timestamp expected "
                            + expected.timestamp().getAsLong()
                            + ", got "
                            + actual.timestamp())
                    : Optional.empty())
        .or(() -> headers(expected.headers(), actual));
  }

  private Optional<String> key(CaseRecord expected, byte @Nullable [] bytes) {
    boolean windowed = expected.window().isPresent() || shape.window().isPresent();
    if (!windowed || bytes == null) {
      return side("key", expected.key(), bytes, shape.key(), codecs.key(topic));
    }
    boolean session =
        expected
            .window()
            .map(KeyWindow::session)
            .orElseGet(
                () ->
                    shape
                        .window()
                        .map(w -> w.type() == DataSource.KeyWindow.Type.SESSION)
                        .orElse(false));
    Optional<String> window = expected.window().flatMap(w -> window(w, bytes));
    return window.isPresent()
        ? window
        : side(
            "key",
            expected.key(),
            WindowedKeys.key(bytes, session),
            shape.key(),
            codecs.key(topic));
  }

  private Optional<String> window(KeyWindow expected, byte[] key) {
    long start = WindowedKeys.start(key);
    Optional<Long> end =
        expected.session()
            ? Optional.of(WindowedKeys.sessionEnd(key))
            : shape.window().flatMap(w -> w.sizeMs()).map(size -> start + size);
    boolean same =
        start == expected.start() && (end.isEmpty() || end.get().longValue() == expected.end());
    return same
        ? Optional.empty()
        : Optional.of(
            "window expected "
                + expected.start()
                + " to "
                + expected.end()
                + ", got "
                + start
                + end.map(e -> " to " + e).orElse(""));
  }

  private static Optional<String> side(
      String path, JsonText expected, byte @Nullable [] bytes, SideShape shape, Codec codec) {
    if (bytes == null) {
      return expected.isNull()
          ? Optional.empty()
          : Optional.of(path + " expected " + expected.text() + ", got null");
    }
    JsonNode actual = codec.decode(bytes);
    return expected.isNull()
        ? Optional.of(path + " expected null, got " + actual)
        : Values.difference(path, expected.node(), actual, shape.type());
  }

  private static Optional<String> headers(
      List<CaseHeader> expected, TestRecord<byte[], byte[]> actual) {
    List<CaseHeader> headers = new ArrayList<>();
    for (Header header : actual.headers()) {
      headers.add(
          new CaseHeader(
              header.key(),
              Optional.ofNullable(header.value()).map(Base64.getEncoder()::encodeToString)));
    }
    return headers.equals(expected)
        ? Optional.empty()
        : Optional.of("headers expected " + expected + ", got " + headers);
  }

  private String show(TestRecord<byte[], byte[]> actual) {
    return show(actual.key(), codecs.key(topic))
        + " → "
        + show(actual.value(), codecs.value(topic));
  }

  private static String show(byte @Nullable [] bytes, Codec codec) {
    if (bytes == null) {
      return "null";
    }
    try {
      return codec.decode(bytes).toString();
    } catch (CaseFailure e) {
      return bytes.length + " bytes";
    }
  }
}
