/** Gives expressions their types: names resolved, implied conversions written out. */
@NullMarked
package io.sqlc.compiler.analysis.expression;

import org.jspecify.annotations.NullMarked;
