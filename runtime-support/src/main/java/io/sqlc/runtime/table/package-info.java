/**
 * Rows of tables, kept as objects beside their store.
 *
 * <p>A stream that is joined with a table asks the table's store for a row at each of its records,
 * and Kafka Streams finds the row's bytes in the record cache, or in RocksDB, and reads them each
 * time. {@link io.sqlc.runtime.table.TypedTableStore} stands above Kafka Streams' own store and
 * remembers the rows that were asked for. It writes nothing late: each change goes to the store
 * below at once, so that store, changelog, output and what a crash leaves are the same as without
 * it.
 *
 * <p>It comes in by {@link io.sqlc.runtime.typed.TypedStores}. {@code WrappedStateStore}, which it
 * extends, is public but not API. The property {@code sqlc.typed.tables=false} switches it off.
 */
@NullMarked
package io.sqlc.runtime.table;

import org.jspecify.annotations.NullMarked;
