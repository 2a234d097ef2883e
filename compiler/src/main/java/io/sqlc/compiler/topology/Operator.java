package io.sqlc.compiler.topology;

/**
 * One step of what Kafka Streams will run. Its {@link #name()} is final: it is the processor's
 * name, follows from names in the SQL alone, and is a promise.
 */
public sealed interface Operator permits LookUp, ReadTopic, Reroute, Select, Where {

  String name();

  KeyShape key();

  RowShape row();

  <R> R accept(OperatorVisitor<R> visitor);
}
