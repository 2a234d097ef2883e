/**
 * Groups that are kept as objects between two commits.
 *
 * <p>Kafka Streams keeps an aggregate as bytes, in its store and in the record cache above it: each
 * row costs reading and writing it once. {@link io.sqlc.runtime.group.GroupCache} stands where the
 * record cache stands and keeps the objects themselves; bytes are made when it is flushed. Topology
 * and processors are those of Kafka Streams, which see a store with a cache. So everything else is
 * as with the record cache, and a crash loses nothing:
 *
 * <ul>
 *   <li>Kafka Streams flushes it in the first step of each commit, before the producer is flushed
 *       and before offsets are committed.
 *   <li>Flushing writes a group to the ordinary store below, which logs it to the changelog, and
 *       then forwards it, with the value that the store had before where somebody asks for it:
 *       HAVING does. Where it fails, the task fails: its offsets are not committed, and its records
 *       are processed again.
 *   <li>It holds about as many groups as the record cache would in its share of {@code
 *       statestore.cache.max.bytes}; at that bound the groups that were not used lately are written
 *       and let go.
 *   <li>A group that is not held is read from the store below, but for groups of windows that began
 *       after all those that may be stored: what the store had when it was opened, and what was let
 *       go since.
 *   <li>Store, changelog and their bytes are those of Kafka Streams' own aggregation, so that a job
 *       may change between the two, keeping its state.
 * </ul>
 *
 * <p>It comes in by {@link io.sqlc.runtime.typed.TypedStores} and depends on types of Kafka Streams
 * that are public but not API: {@code WrappedStateStore} and its {@code CacheFlushListener}, {@code
 * Change}, {@code InternalProcessorContext} and {@code ProcessorRecordContext}. The properties
 * {@code sqlc.typed.windows=false} and {@code sqlc.typed.groups=false} switch it off.
 */
@NullMarked
package io.sqlc.runtime.group;

import org.jspecify.annotations.NullMarked;
