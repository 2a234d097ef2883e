package io.sqlc.compiler.ir;

import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.source.Span;

/**
 * An expression whose type is known. Nodes check in their constructors what analysis promises, so
 * an ill-typed tree cannot be built.
 */
public sealed interface TypedExpression
    permits AggregateCall,
        Arithmetic,
        Between,
        Case,
        Cast,
        ColumnValue,
        Comparison,
        Constant,
        DistinctFrom,
        FunctionCall,
        InList,
        IsNull,
        LambdaArgument,
        LambdaParameter,
        Like,
        Logical,
        MakeArray,
        MakeMap,
        MakeStruct,
        Negate,
        Not,
        Precomputed,
        StructField,
        Subscript,
        TableCall {

  SqlType type();

  /** Where it stands in the SQL, for errors when compiling and when running. */
  Span span();

  <R> R accept(TypedExpressionVisitor<R> visitor);
}
