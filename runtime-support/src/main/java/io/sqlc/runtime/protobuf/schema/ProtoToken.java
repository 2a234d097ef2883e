package io.sqlc.runtime.protobuf.schema;

/**
 * A token of .proto text.
 *
 * @param text as written; a string without its quotes
 * @param line counts from 1
 */
record ProtoToken(Kind kind, String text, int line) {
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  boolean is(String symbolOrName) {
    return kind != Kind.STRING && text.equals(symbolOrName);
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end" : kind == Kind.STRING ? '"' + text + '"' : text;
  }
}
