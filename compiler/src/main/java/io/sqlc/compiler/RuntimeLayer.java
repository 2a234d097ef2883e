package io.sqlc.compiler;

/** A library that a job carries only where it needs it. */
public enum RuntimeLayer {
  /** Reads and writes AVRO. */
  AVRO("avro"),
  /** Reads and writes PROTOBUF and PROTOBUF_NOSR. */
  PROTOBUF("protobuf-java"),
  /** Keeps persistent state stores. */
  ROCKSDB("rocksdbjni");

  private final String artifact;

  RuntimeLayer(String artifact) {
    this.artifact = artifact;
  }

  /** The library's artifact id; its jar in an installation is called so. */
  public String artifact() {
    return artifact;
  }
}
