/** Functions of text and bytes. Positions count UTF-16 code units from 1. */
@NullMarked
package io.sqlc.runtime.function.text;

import org.jspecify.annotations.NullMarked;
