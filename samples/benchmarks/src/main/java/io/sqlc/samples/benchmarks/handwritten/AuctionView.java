package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A value of the topic {@code auction-view}. */
public final class AuctionView {
  public long viewer;
  public @Nullable String page;

  @JsonProperty("date_time")
  public long dateTime;
}
