package io.sqlc.runtime.job;

/**
 * A stream whose rows go from the query that makes it to those that read it, without reading its
 * topic back.
 *
 * @param stream its name in SQL
 * @param topic the topic, which is written all the same
 * @param madeFrom the topic of the left-most source of the query that makes it
 */
public record HandedOver(String stream, String topic, String madeFrom) {}
