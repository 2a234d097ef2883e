package io.sqlc.compiler.ast;

/** An element of the SELECT list. */
public sealed interface SelectItem extends Node permits AllColumns, AllFields, SingleColumn {}
