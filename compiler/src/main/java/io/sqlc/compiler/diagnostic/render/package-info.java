/** Diagnostics as people and tools read them. */
@NullMarked
package io.sqlc.compiler.diagnostic.render;

import org.jspecify.annotations.NullMarked;
