/** The commands. */
@NullMarked
package io.sqlc.compiler.cli;

import org.jspecify.annotations.NullMarked;
