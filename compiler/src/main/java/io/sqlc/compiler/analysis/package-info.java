/** From syntax tree and catalog to bound, typed statements. */
@NullMarked
package io.sqlc.compiler.analysis;

import org.jspecify.annotations.NullMarked;
