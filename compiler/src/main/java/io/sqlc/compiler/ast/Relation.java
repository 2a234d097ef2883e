package io.sqlc.compiler.ast;

/** What a query reads: a source, or a join. Sub-queries will be further kinds. */
public sealed interface Relation extends Node permits Join, SourceReference {}
