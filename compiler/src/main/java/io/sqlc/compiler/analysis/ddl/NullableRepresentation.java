package io.sqlc.compiler.analysis.ddl;

/** How PROTOBUF keeps NULLs apart from default values. */
public enum NullableRepresentation {
  /** proto3 optional fields. */
  OPTIONAL,
  /** Wrapper messages. */
  WRAPPER
}
