package io.sqlc.compiler.ast;

/** A literal. */
public sealed interface Literal extends Expression
    permits BooleanLiteral,
        DecimalLiteral,
        DoubleLiteral,
        IntegerLiteral,
        LongLiteral,
        NullLiteral,
        StringLiteral {}
