package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A value of the topic {@code viewed-bid}. */
public record ViewedBid(
    @JsonProperty("BIDDER") long bidder,
    @JsonProperty("PRICE") long price,
    @JsonProperty("VIEWER") long viewer) {}
