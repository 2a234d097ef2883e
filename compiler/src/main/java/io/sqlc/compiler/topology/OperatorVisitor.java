package io.sqlc.compiler.topology;

/** A total function over {@link Operator}. */
public interface OperatorVisitor<R> {
  R visitExpand(Expand operator);

  R visitFold(Fold operator);

  R visitJoinForeignKey(JoinForeignKey operator);

  R visitJoinStreams(JoinStreams operator);

  R visitJoinTables(JoinTables operator);

  R visitKeep(Keep operator);

  R visitLookUp(LookUp operator);

  R visitReadTopic(ReadTopic operator);

  R visitRegroup(Regroup operator);

  R visitReroute(Reroute operator);

  R visitResend(Resend operator);

  R visitSelect(Select operator);

  R visitWhere(Where operator);
}
