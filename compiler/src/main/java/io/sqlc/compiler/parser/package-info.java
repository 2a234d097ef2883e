/** From text to syntax tree; the only place that knows ANTLR. */
@NullMarked
package io.sqlc.compiler.parser;

import org.jspecify.annotations.NullMarked;
