package io.sqlc.compiler.ast;

/** A type as written. */
public sealed interface TypeNode extends Node
    permits ArrayType, DecimalType, MapType, NamedType, StructType {}
