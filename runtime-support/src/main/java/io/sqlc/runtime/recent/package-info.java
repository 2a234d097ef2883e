/**
 * The rows of the last seconds of streams that are joined, kept as objects beside their stores.
 *
 * <p>A stream that is joined with a stream asks the store of the other side for partners at each of
 * its records. Kafka Streams opens an iterator and seeks in RocksDB for that, though the rows that
 * may be found were written a moment ago, and most questions find none. {@link
 * io.sqlc.runtime.recent.TypedJoinStore} stands above Kafka Streams' own store and remembers the
 * rows that were put. It writes nothing late: each row goes to the store below at once, so that
 * store, changelog, output and what a crash leaves are the same as without it.
 *
 * <p>A question is answered from memory only where all rows that it may find are there:
 *
 * <ul>
 *   <li>Of a store that was empty when it was opened all rows are known. Of another one nothing is
 *       known until time has passed the last segment of RocksDB in which there may be rows.
 *   <li>Rows are forgotten when they are older than twice the time that partners may lie apart. For
 *       later questions about them, the store below is asked.
 *   <li>Where the memory does not hold the rows that questions are about, all are forgotten, and
 *       remembering begins anew after a while.
 * </ul>
 *
 * <p>Rows of the same key and time are given in the order in which they came. Kafka Streams gives
 * them by a number that begins anew after each 2,147,483,648 rows.
 *
 * <p>It comes in by {@link io.sqlc.runtime.typed.TypedStores}. {@code WrappedStateStore}, which it
 * extends, is public but not API. The property {@code sqlc.typed.joins=false} switches it off.
 */
@NullMarked
package io.sqlc.runtime.recent;

import org.jspecify.annotations.NullMarked;
