/** The Maven goals, over the compiler's facade. */
@NullMarked
package io.sqlc.maven;

import org.jspecify.annotations.NullMarked;
