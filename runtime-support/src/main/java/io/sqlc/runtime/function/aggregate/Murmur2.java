package io.sqlc.runtime.function.aggregate;

import java.nio.charset.StandardCharsets;

/** Austin Appleby's MurmurHash2 in 32 bits, as the estimates of ksqlDB hash values with it. */
final class Murmur2 {
  private static final int M = 0x5bd1e995;
  private static final int R = 24;

  private Murmur2() {}

  static int hash(Object value) {
    if (value instanceof Long || value instanceof Integer) {
      return hash(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return hash(Double.doubleToRawLongBits(number));
    }
    return hash(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static int hash(long value) {
    int low = mixed((int) value);
    int high = mixed((int) (value >> 32));
    return finish((low * M) ^ high);
  }

  private static int hash(byte[] bytes) {
    int hash = ~bytes.length;
    int whole = bytes.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      int word =
          bytes[i + 3] << 24
              | (bytes[i + 2] & 0xff) << 16
              | (bytes[i + 1] & 0xff) << 8
              | (bytes[i] & 0xff);
      hash = (hash * M) ^ mixed(word);
    }
    int left = bytes.length - whole;
    if (left != 0) {
      // Counted from the end and signed, unlike the original; ksqlDB's library does it so.
      if (left == 3) {
        hash ^= bytes[bytes.length - 3] << 16;
      }
      if (left >= 2) {
        hash ^= bytes[bytes.length - 2] << 8;
      }
      hash ^= bytes[bytes.length - 1];
      hash *= M;
    }
    return finish(hash);
  }

  private static int mixed(int word) {
    int mixed = word * M;
    return (mixed ^ (mixed >>> R)) * M;
  }

  private static int finish(int hash) {
    int finished = (hash ^ (hash >>> 13)) * M;
    return finished ^ (finished >>> 15);
  }
}
