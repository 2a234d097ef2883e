package io.sqlc.compiler.ast;

import org.jspecify.annotations.Nullable;

/** An expression. */
public sealed interface Expression extends Node
    permits ArithmeticBinary,
        ArithmeticUnary,
        ArrayConstructor,
        AtTimeZone,
        Between,
        Cast,
        ColumnReference,
        Comparison,
        Concat,
        Dereference,
        FunctionCall,
        InList,
        IntervalUnit,
        IsDistinctFrom,
        IsNull,
        Lambda,
        Like,
        Literal,
        LogicalBinary,
        MapConstructor,
        Not,
        SearchedCase,
        SimpleCase,
        StructConstructor,
        Subscript {
  /** Calls the method of {@code visitor} that belongs to this node. */
  <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor);
}
