package io.sqlc.compiler.ast;

import org.jspecify.annotations.Nullable;

/** A statement. */
public sealed interface Statement extends Node
    permits AlterSource,
        AssertSchema,
        AssertTopic,
        CreateAsSelect,
        CreateSource,
        CreateType,
        DefineVariable,
        DropSource,
        DropType,
        InsertIntoSelect,
        InsertValues,
        InteractiveStatement,
        QueryStatement,
        SetProperty,
        UndefineVariable,
        UnsetProperty {
  /** Calls the method of {@code visitor} that belongs to this node. */
  <R extends @Nullable Object> R accept(StatementVisitor<R> visitor);
}
