package io.sqlc.compiler.ast;

/** The window of an aggregation. */
public sealed interface WindowExpression extends Node
    permits HoppingWindow, SessionWindow, TumblingWindow {}
