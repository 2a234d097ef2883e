/** Functions of URLs. */
@NullMarked
package io.sqlc.runtime.function.url;

import org.jspecify.annotations.NullMarked;
