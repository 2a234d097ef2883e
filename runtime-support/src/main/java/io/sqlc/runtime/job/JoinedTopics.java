package io.sqlc.runtime.job;

/**
 * Two topics whose records are joined by their keys, so that both need as many partitions.
 *
 * @param query the query that joins them
 */
public record JoinedTopics(String query, String left, String right) {}
