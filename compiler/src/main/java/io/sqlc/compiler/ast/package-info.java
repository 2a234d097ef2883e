/** What was written: sealed records, each with its span. */
@NullMarked
package io.sqlc.compiler.ast;

import org.jspecify.annotations.NullMarked;
