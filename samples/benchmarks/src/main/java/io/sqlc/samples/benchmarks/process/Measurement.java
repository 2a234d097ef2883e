package io.sqlc.samples.benchmarks.process;

import java.time.Duration;

/**
 * One run of a job over its whole input.
 *
 * @param wall from the start of the process until all its input was committed
 * @param cpu what the process used until then
 * @param firstRecord from the start of the process until the broker had its first output record
 * @param peakMemory the most resident memory in bytes, or -1 where the system does not tell
 */
record Measurement(
    Duration wall, Duration cpu, Duration firstRecord, long peakMemory, Output output) {}
