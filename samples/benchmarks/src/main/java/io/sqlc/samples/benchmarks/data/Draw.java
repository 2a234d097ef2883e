package io.sqlc.samples.benchmarks.data;

/** Numbers that look like chance and follow from a seed (SplitMix64). */
final class Draw {
  private long state;

  Draw(int topic, long number) {
    state = number * 0xD1342543DE82EF95L + topic;
  }

  /** The next number, from 0 and below {@code bound}. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (int) (((z ^ (z >>> 31)) >>> 33) % bound);
  }
}
