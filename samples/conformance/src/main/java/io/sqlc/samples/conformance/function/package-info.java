/** The user-defined functions that cases call, written as a user would write them. */
@NullMarked
package io.sqlc.samples.conformance.function;

import org.jspecify.annotations.NullMarked;
