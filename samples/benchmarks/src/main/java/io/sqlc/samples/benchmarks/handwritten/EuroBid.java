package io.sqlc.samples.benchmarks.handwritten;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A value of the topic {@code euro-bid}. */
public record EuroBid(
    @JsonProperty("BIDDER") long bidder,
    @JsonProperty("EUROS") long euros,
    @JsonProperty("CHANNEL") @Nullable String channel) {}
