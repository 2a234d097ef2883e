/**
 * Drops records that no query wants before Kafka Streams takes them into its queues, where each
 * costs about as much as reading it.
 *
 * <p>Only for topics whose readers all begin with WHERE and keep no state: then a record that fails
 * each WHERE leaves no trace. What decides is the same code that Kafka Streams runs afterwards; a
 * record that cannot be read or computed goes on, so that it is counted and handled there. Of each
 * partition the last record of a poll goes on, so that its offset is committed as ever. With the
 * property {@code sqlc.early.where=false} nothing is dropped early, and the output is the same.
 */
@NullMarked
package io.sqlc.runtime.early;

import org.jspecify.annotations.NullMarked;
