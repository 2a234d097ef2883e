package io.sqlc.samples.benchmarks.data;

/**
 * A record of an input topic.
 *
 * @param key an auction
 * @param timestamp milliseconds after the first record of all
 * @param value JSON
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares records
public record InputRecord(long key, long timestamp, byte[] value) {}
