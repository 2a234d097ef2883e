package io.sqlc.compiler;

/** A library that a job carries only where it needs it. */
public enum RuntimeLayer {
  /** Reads and writes AVRO. */
  AVRO("org.apache.avro", "avro"),
  /** Reads and writes PROTOBUF and PROTOBUF_NOSR. */
  PROTOBUF("com.google.protobuf", "protobuf-java"),
  /** Keeps persistent state stores. */
  ROCKSDB("org.rocksdb", "rocksdbjni");

  private final String group;
  private final String artifact;

  RuntimeLayer(String group, String artifact) {
    this.group = group;
    this.artifact = artifact;
  }

  /** The library's group id. */
  public String group() {
    return group;
  }

  /** The library's artifact id; its jar in an installation is called so. */
  public String artifact() {
    return artifact;
  }
}
