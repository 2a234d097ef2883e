package io.sqlc.compiler.ast;

import io.sqlc.compiler.source.Span;

/** A piece of syntax. */
public sealed interface Node
    permits ColumnConstraint,
        DurationLiteral,
        EmitClause,
        Expression,
        Identifier,
        JoinWithin,
        LimitClause,
        MapEntry,
        Property,
        Query,
        Relation,
        SelectItem,
        Statement,
        StructField,
        StructTypeField,
        TableElement,
        TypeNode,
        WhenClause,
        WindowExpression {
  /** Where it stands. */
  Span span();
}
