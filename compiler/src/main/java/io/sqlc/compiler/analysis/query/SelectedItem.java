package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;

/**
 * A column that SELECT asks for.
 *
 * @param name what it is called in the result
 * @param value over the columns of FROM
 * @param span the item of the SELECT list
 */
record SelectedItem(String name, TypedExpression value, Span span) {}
