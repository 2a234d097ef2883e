package io.sqlc.compiler.topology;

/** Whether an operator, or one that it takes records from, keeps a state store. */
final class StateKeeping implements OperatorVisitor<Boolean> {
  private StateKeeping() {}

  static boolean of(Operator operator) {
    return operator.accept(new StateKeeping())
        || operator.inputs().stream().anyMatch(StateKeeping::of);
  }

  @Override
  public Boolean visitExpand(Expand operator) {
    return false;
  }

  @Override
  public Boolean visitFold(Fold operator) {
    return true;
  }

  @Override
  public Boolean visitJoinForeignKey(JoinForeignKey operator) {
    return true;
  }

  @Override
  public Boolean visitJoinStreams(JoinStreams operator) {
    return true;
  }

  /** It looks into the stores of its sides. */
  @Override
  public Boolean visitJoinTables(JoinTables operator) {
    return false;
  }

  @Override
  public Boolean visitKeep(Keep operator) {
    return false;
  }

  /** It looks into the store of its table. */
  @Override
  public Boolean visitLookUp(LookUp operator) {
    return false;
  }

  @Override
  public Boolean visitReadTopic(ReadTopic operator) {
    return operator.input().source().isTable();
  }

  @Override
  public Boolean visitRegroup(Regroup operator) {
    return false;
  }

  @Override
  public Boolean visitReroute(Reroute operator) {
    return false;
  }

  @Override
  public Boolean visitResend(Resend operator) {
    return operator.table();
  }

  @Override
  public Boolean visitSelect(Select operator) {
    return false;
  }

  @Override
  public Boolean visitWhere(Where operator) {
    return false;
  }
}
