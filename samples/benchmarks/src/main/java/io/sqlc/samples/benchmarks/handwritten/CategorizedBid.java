package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A value of the topic {@code categorized-bid}. */
public record CategorizedBid(
    @JsonProperty("BIDDER") long bidder,
    @JsonProperty("PRICE") long price,
    @JsonProperty("CATEGORY") @Nullable String category) {}
