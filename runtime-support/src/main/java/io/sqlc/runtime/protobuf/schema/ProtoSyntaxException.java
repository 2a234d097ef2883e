package io.sqlc.runtime.protobuf.schema;

/** A schema's text is no Protobuf, or speaks of what is not there. */
public final class ProtoSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProtoSyntaxException(String message) {
    super(message);
  }
}
