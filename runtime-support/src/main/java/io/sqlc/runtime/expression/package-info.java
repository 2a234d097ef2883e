/** What expressions of generated code compute with, to the rules of the dialect. */
@NullMarked
package io.sqlc.runtime.expression;

import org.jspecify.annotations.NullMarked;
