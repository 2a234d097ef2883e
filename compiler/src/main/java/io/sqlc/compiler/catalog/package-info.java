/** Streams, tables, types, functions and schemas; immutable. */
@NullMarked
package io.sqlc.compiler.catalog;

import org.jspecify.annotations.NullMarked;
