package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A value of the topics {@code bid} and {@code rare-bid}. */
public final class Bid {
  public long auction;
  public long bidder;
  public long price;
  public @Nullable String channel;
  public @Nullable String url;

  @JsonProperty("date_time")
  public long dateTime;

  public @Nullable String city;
  public @Nullable String extra;
}
