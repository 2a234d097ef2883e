/**
 * Aggregates in time windows, kept as objects between two commits.
 *
 * <p>Kafka Streams keeps an aggregate as bytes, in its store and in the record cache above it: each
 * row costs reading and writing it once. {@link io.sqlc.runtime.window.TypedWindowStore} stands
 * where the record cache stands and keeps the objects themselves; bytes are made when it is
 * flushed. Everything else is as with the record cache, so that a crash loses nothing:
 *
 * <ul>
 *   <li>Kafka Streams flushes it in the first step of each commit, before the producer is flushed
 *       and before offsets are committed.
 *   <li>Flushing writes an aggregate to the ordinary store below, which logs it to the changelog,
 *       and then forwards it.
 *   <li>It holds no more than its share of {@code statestore.cache.max.bytes}; at that bound the
 *       groups that were not used lately are written and let go.
 *   <li>Store, changelog and their bytes are those of Kafka Streams' own windowed aggregation, so
 *       that a job may change between the two, keeping its state.
 * </ul>
 *
 * <p>It depends on four types of Kafka Streams that are public but not API: {@code
 * TimestampedWindowStoreBuilder}, {@code WrappedStateStore}, {@code InternalProcessorContext} and
 * {@code ProcessorRecordContext}. The property {@code sqlc.typed.windows=false} switches it off.
 */
@NullMarked
package io.sqlc.runtime.window;

import org.jspecify.annotations.NullMarked;
