/** The rules of types alone: results of arithmetic, casts, common types. Knows no syntax. */
@NullMarked
package io.sqlc.compiler.analysis.type;

import org.jspecify.annotations.NullMarked;
