package io.sqlc.samples.benchmarks.micro;

import io.sqlc.samples.benchmarks.InputTopic;
import io.sqlc.samples.benchmarks.data.InputRecords;

/** As many bids as are needed to keep branches from being learnt by heart. */
final class Bids {
  /** A power of two. */
  static final int COUNT = 1024;

  private Bids() {}

  static byte[][] json() {
    byte[][] bids = new byte[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      bids[i] = InputRecords.record(InputTopic.BID, i).value();
    }
    return bids;
  }
}
