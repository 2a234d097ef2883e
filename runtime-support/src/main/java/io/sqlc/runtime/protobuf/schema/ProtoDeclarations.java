package io.sqlc.runtime.protobuf.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What .proto text declares, as written: types are names that are not looked up yet. */
final class ProtoDeclarations {
  private ProtoDeclarations() {}

  /**
   * A file.
   *
   * @param implicitPresence whether a field without a label cannot tell its default from nothing,
   *     as in proto3
   * @param packageName empty where there is none
   */
  record FileDecl(
      boolean implicitPresence,
      String packageName,
      List<String> imports,
      List<MessageDecl> messages,
      List<EnumDecl> enums) {}

  /** A message. */
  record MessageDecl(
      String name, List<FieldDecl> fields, List<MessageDecl> messages, List<EnumDecl> enums) {}

  /**
   * A field.
   *
   * @param type a scalar's or a declared name
   * @param mapKey for {@code map<K, V>}: K, and {@code type} is V
   * @param oneOf the oneof that it is a member of
   * @param parameters of the option {@code confluent.field_meta}
   */
  record FieldDecl(
      Label label,
      String type,
      Optional<String> mapKey,
      String name,
      int number,
      Optional<String> oneOf,
      Map<String, String> parameters) {}

  /** What stands before a field's type. */
  enum Label {
    NONE,
    OPTIONAL,
    REQUIRED,
    REPEATED
  }

  /** An enum: its values in their order. */
  record EnumDecl(String name, List<EnumValue> values) {}

  /** A value of an enum. */
  record EnumValue(String name, int number) {}
}
