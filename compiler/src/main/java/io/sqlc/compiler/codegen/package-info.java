/** From topology to Java source; the only place that knows JavaPoet. */
@NullMarked
package io.sqlc.compiler.codegen;

import org.jspecify.annotations.NullMarked;
