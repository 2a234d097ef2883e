/** The facade of the compiler: one request in, one result out. */
@NullMarked
package io.sqlc.compiler;

import org.jspecify.annotations.NullMarked;
