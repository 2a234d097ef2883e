/**
 * The memory of RocksDB, shared by all stores of a job and bounded. Nothing of it is loaded in jobs
 * without state, which do not carry RocksDB.
 */
@NullMarked
package io.sqlc.runtime.rocksdb;

import org.jspecify.annotations.NullMarked;
