package io.sqlc.samples.benchmarks;

/** The topics that the jobs read; {@code data} says what is in them. */
public enum InputTopic {
  /** Bids on some thousand auctions, half of them on a hundred. */
  BID("bid"),

  /** A row for each auction of {@link #BID}. */
  AUCTION("auction"),

  /** Bids on so many auctions that few of them meet within seconds. */
  RARE_BID("rare-bid"),

  /** Views of the auctions of {@link #RARE_BID}, as many as there are bids. */
  AUCTION_VIEW("auction-view");

  private final String topic;

  InputTopic(String topic) {
    this.topic = topic;
  }

  /** The topic's name. */
  public String topic() {
    return topic;
  }
}
