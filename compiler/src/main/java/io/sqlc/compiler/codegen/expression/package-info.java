/**
 * From typed expressions to Java expressions: pairs of type and code, never text glued together.
 */
@NullMarked
package io.sqlc.compiler.codegen.expression;

import org.jspecify.annotations.NullMarked;
