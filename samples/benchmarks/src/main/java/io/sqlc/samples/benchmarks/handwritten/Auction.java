package io.sqlc.samples.benchmarks.handwritten;

import org.jspecify.annotations.Nullable;

/** A value of the topic {@code auction}. */
public final class Auction {
  public @Nullable String category;
  public long seller;
  public long reserve;
}
