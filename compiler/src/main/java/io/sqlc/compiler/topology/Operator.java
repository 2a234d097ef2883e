package io.sqlc.compiler.topology;

import java.util.List;

/**
 * One step of what Kafka Streams will run. Its {@link #name()} is final: it is the processor's
 * name, follows from names in the SQL alone, and is a promise.
 */
public sealed interface Operator
    permits Expand,
        Fold,
        JoinForeignKey,
        JoinStreams,
        JoinTables,
        Keep,
        LookUp,
        ReadTopic,
        Regroup,
        Reroute,
        Resend,
        Select,
        Where {

  String name();

  /** The operators that it takes records from; none for a source, the left one of a join first. */
  List<Operator> inputs();

  KeyShape key();

  RowShape row();

  <R> R accept(OperatorVisitor<R> visitor);
}
