package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A value of the topic {@code expensive-bid}. */
public record ExpensiveBid(
    @JsonProperty("BIDDER") long bidder,
    @JsonProperty("PRICE") long price,
    @JsonProperty("CHANNEL") @Nullable String channel) {}
