/** Binds queries: what they read, what they select, what the key of their result is. */
@NullMarked
package io.sqlc.compiler.analysis.query;

import org.jspecify.annotations.NullMarked;
