/** What generated code calls when it runs. */
@NullMarked
package io.sqlc.runtime;

import org.jspecify.annotations.NullMarked;
