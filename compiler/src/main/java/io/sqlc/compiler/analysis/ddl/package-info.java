/**
 * Statements that are no queries: what they declare, whether it holds together, and the catalog
 * that comes of it; and the sinks that queries declare.
 */
@NullMarked
package io.sqlc.compiler.analysis.ddl;

import org.jspecify.annotations.NullMarked;
