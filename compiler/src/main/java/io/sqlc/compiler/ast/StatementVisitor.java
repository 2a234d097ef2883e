package io.sqlc.compiler.ast;

import org.jspecify.annotations.Nullable;

/**
 * A function of every kind of statement. There are no default methods, so that a new kind breaks
 * every visitor that lacks it at compile time.
 *
 * @param <R> what it gives
 */
public interface StatementVisitor<R extends @Nullable Object> {
  /** For {@link SetProperty}. */
  R visitSetProperty(SetProperty node);

  /** For {@link UnsetProperty}. */
  R visitUnsetProperty(UnsetProperty node);

  /** For {@link CreateSource}. */
  R visitCreateSource(CreateSource node);

  /** For {@link CreateAsSelect}. */
  R visitCreateAsSelect(CreateAsSelect node);

  /** For {@link InsertIntoSelect}. */
  R visitInsertIntoSelect(InsertIntoSelect node);

  /** For {@link InsertValues}. */
  R visitInsertValues(InsertValues node);

  /** For {@link CreateType}. */
  R visitCreateType(CreateType node);

  /** For {@link DropType}. */
  R visitDropType(DropType node);

  /** For {@link DropSource}. */
  R visitDropSource(DropSource node);

  /** For {@link AlterSource}. */
  R visitAlterSource(AlterSource node);

  /** For {@link DefineVariable}. */
  R visitDefineVariable(DefineVariable node);

  /** For {@link UndefineVariable}. */
  R visitUndefineVariable(UndefineVariable node);

  /** For {@link AssertTopic}. */
  R visitAssertTopic(AssertTopic node);

  /** For {@link AssertSchema}. */
  R visitAssertSchema(AssertSchema node);

  /** For {@link QueryStatement}. */
  R visitQueryStatement(QueryStatement node);

  /** For {@link InteractiveStatement}. */
  R visitInteractiveStatement(InteractiveStatement node);
}
