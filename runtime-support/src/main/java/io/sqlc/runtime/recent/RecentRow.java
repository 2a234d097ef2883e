package io.sqlc.runtime.recent;

/**
 * A row that was found.
 *
 * @param time in ms of event time
 * @param value as it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record RecentRow(long time, byte[] value) {}
