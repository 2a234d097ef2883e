/** What a person is told about their SQL. */
@NullMarked
package io.sqlc.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
