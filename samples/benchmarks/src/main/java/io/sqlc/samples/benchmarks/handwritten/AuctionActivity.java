package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to an auction in a window: the aggregate and the value that is written. */
public final class AuctionActivity {
  @JsonProperty("BIDS")
  public long bids;

  @JsonProperty("TOTAL")
  public long total;

  @JsonProperty("HIGHEST")
  public long highest;

  AuctionActivity add(Bid bid) {
    bids++;
    total += bid.price;
    highest = Math.max(highest, bid.price);
    return this;
  }
}
