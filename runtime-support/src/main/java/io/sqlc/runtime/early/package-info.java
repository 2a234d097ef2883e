/**
 * Drops records that no query wants before Kafka Streams takes them into its queues, where each
 * costs about as much as reading it.
 *
 * <p>Only for topics whose readers all begin with WHERE: then a record that fails each WHERE leaves
 * no trace, in whatever state comes after. What decides is the same code that Kafka Streams runs
 * afterwards; a record that cannot be read or computed, or whose event time is missing, goes on, so
 * that it is counted and handled there. Of each partition the last record of a poll goes on, so
 * that its offset is committed as ever.
 *
 * <p>{@link io.sqlc.runtime.early.EarlyWhere} takes such records out of what was polled, as an
 * interceptor. Where it can, {@link io.sqlc.runtime.early.PolledValues} decides sooner, while
 * Kafka's consumer makes records of what it has fetched, and spares the copies of values that are
 * dropped. It comes in by {@link io.sqlc.runtime.early.EarlyClients}, and stays out where users
 * have a supplier of clients or interceptors of their own, where the broker decides who reads what
 * ({@code group.protocol=streams}), and where WHERE asks for the record's time or place. With the
 * property {@code sqlc.early.where=false} nothing of this is there, and the output is the same.
 */
@NullMarked
package io.sqlc.runtime.early;

import org.jspecify.annotations.NullMarked;
