/**
 * What statements can refer to: SQL types, columns, streams, tables, topics and functions. All of
 * it is immutable; a statement gives the next {@link io.sqlc.compiler.catalog.Catalog}.
 */
@NullMarked
package io.sqlc.compiler.catalog;

import org.jspecify.annotations.NullMarked;
