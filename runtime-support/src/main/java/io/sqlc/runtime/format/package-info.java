/** What the formats of topics share. */
@NullMarked
package io.sqlc.runtime.format;

import org.jspecify.annotations.NullMarked;
