package io.sqlc.samples.benchmarks.micro;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The row that a table keeps, as a class for Jackson. */
public final class StoredBid {
  public long bidder;
  public long price;
  public @Nullable String channel;

  @JsonProperty("date_time")
  public long dateTime;

  public @Nullable String city;
}
