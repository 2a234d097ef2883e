/** Text with positions. */
@NullMarked
package io.sqlc.compiler.source;

import org.jspecify.annotations.NullMarked;
