/**
 * The catalogue of functions: names, overloads, how one is chosen, what Java method implements it.
 */
@NullMarked
package io.sqlc.compiler.catalog.function;

import org.jspecify.annotations.NullMarked;
