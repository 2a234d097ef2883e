package io.sqlc.compiler.ir.constant;

import io.sqlc.compiler.ir.TypedExpression;

/**
 * A constant expression that cannot be computed, whatever the row.
 *
 * @param reason why, for a user
 */
public record FailingConstant(TypedExpression expression, String reason) {}
