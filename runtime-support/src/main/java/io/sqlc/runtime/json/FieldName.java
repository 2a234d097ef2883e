package io.sqlc.runtime.json;

/** The name of a field to write, encoded once. */
public final class FieldName {
  /** Quotes, escapes and colon included. */
  final byte[] encoded;

  private FieldName(byte[] encoded) {
    this.encoded = encoded;
  }

  /** Prepares a name, which is written verbatim. */
  public static FieldName of(String name) {
    JsonWriter out = new JsonWriter();
    out.key(name);
    return new FieldName(out.toBytes());
  }
}
