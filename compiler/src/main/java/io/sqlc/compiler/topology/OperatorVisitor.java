package io.sqlc.compiler.topology;

/** A total function over {@link Operator}. */
public interface OperatorVisitor<R> {
  R visitLookUp(LookUp operator);

  R visitReadTopic(ReadTopic operator);

  R visitReroute(Reroute operator);

  R visitSelect(Select operator);

  R visitWhere(Where operator);
}
