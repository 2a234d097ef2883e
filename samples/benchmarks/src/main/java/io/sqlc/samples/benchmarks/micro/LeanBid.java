package io.sqlc.samples.benchmarks.micro;

import org.jspecify.annotations.Nullable;

/** A bid of which a class has the three fields alone that are used. */
public final class LeanBid {
  public long bidder;
  public long price;
  public @Nullable String channel;
}
