package io.sqlc.samples.conformance;

import io.sqlc.samples.conformance.ConformanceCase.KeyWindow;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.kstream.SessionWindowedSerializer;
import org.apache.kafka.streams.kstream.TimeWindowedSerializer;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.SessionWindow;
import org.apache.kafka.streams.kstream.internals.TimeWindow;

/**
 * Keys with a window behind them: the start of a time window (8 bytes), or the end and then the
 * start of a session (16 bytes).
 */
final class WindowedKeys {
  private WindowedKeys() {}

  static byte[] append(byte[] key, KeyWindow window) {
    if (window.session()) {
      try (SessionWindowedSerializer<byte[]> serializer =
          new SessionWindowedSerializer<>(new ByteArraySerializer())) {
        return serializer.serialize(
            "", new Windowed<>(key, new SessionWindow(window.start(), window.end())));
      }
    }
    try (TimeWindowedSerializer<byte[]> serializer =
        new TimeWindowedSerializer<>(new ByteArraySerializer())) {
      return serializer.serialize(
          "", new Windowed<>(key, new TimeWindow(window.start(), window.end())));
    }
  }

  /** How many bytes of a key say its window. */
  static int length(boolean session) {
    return session ? 2 * Long.BYTES : Long.BYTES;
  }

  /** The key without its window. */
  static byte[] key(byte[] bytes, boolean session) {
    check(bytes, session);
    return Arrays.copyOf(bytes, bytes.length - length(session));
  }

  /** The window's start in ms. */
  static long start(byte[] bytes) {
    check(bytes, false);
    return ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
  }

  /** The end of a session in ms. */
  static long sessionEnd(byte[] bytes) {
    check(bytes, true);
    return ByteBuffer.wrap(bytes).getLong(bytes.length - 2 * Long.BYTES);
  }

  private static void check(byte[] bytes, boolean session) {
    if (bytes.length < length(session)) {
      throw new CaseFailure(
          FailureKind.WRONG_RESULT, "a key of " + bytes.length + " bytes has no window");
    }
  }
}
