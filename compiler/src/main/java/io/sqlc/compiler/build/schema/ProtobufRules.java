package io.sqlc.compiler.build.schema;

import io.sqlc.runtime.protobuf.schema.ProtoField;
import io.sqlc.runtime.protobuf.schema.ProtoMessage;
import io.sqlc.runtime.protobuf.schema.ProtoSchema;
import io.sqlc.runtime.protobuf.schema.ProtoSyntaxException;
import io.sqlc.runtime.protobuf.schema.ProtoType;
import io.sqlc.runtime.registry.RegisteredSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When messages of one Protobuf schema can be read with another: fields with the same number have
 * the same name, count and, but for integers that are written alike, type. Fields may come and go.
 */
final class ProtobufRules {
  private final List<String> problems = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private ProtobufRules() {}

  /** What of records written with one schema cannot be read with the other. */
  static List<String> problems(RegisteredSchema reader, RegisteredSchema writer) {
    try {
      ProtobufRules rules = new ProtobufRules();
      rules.compare(first(reader), first(writer));
      return rules.problems;
    } catch (ProtoSyntaxException e) {
      return List.of("it cannot be read: " + e.getMessage());
    }
  }

  private static ProtoMessage first(RegisteredSchema schema) {
    return ProtoSchema.parse(schema.text(), schema.imports()).outermost().stream()
        .findFirst()
        .orElseThrow(() -> new ProtoSyntaxException("it has no message"));
  }

  private void compare(ProtoMessage reader, ProtoMessage writer) {
    if (!compared.add(reader.fullName() + " " + writer.fullName())) {
      return;
    }
    for (ProtoField old : writer.fields()) {
      reader.fields().stream()
          .filter(field -> field.number() == old.number())
          .forEach(field -> compare(writer.name(), old, field));
    }
  }

  private void compare(String message, ProtoField from, ProtoField to) {
    String place = "the field " + from.number() + " of " + message;
    if (!from.name().equalsIgnoreCase(to.name())) {
      problems.add(place + " is " + from.name() + " in one and " + to.name() + " in the other");
    } else if (from.repeated() != to.repeated()) {
      problems.add(place + ", " + from.name() + ", is repeated in one only");
    } else if (!group(from.type()).equals(group(to.type()))) {
      problems.add(
          place
              + ", "
              + from.name()
              + ", is "
              + from.type().word()
              + " in one and "
              + to.type().word()
              + " in the other");
    } else if (from.message() != null && to.message() != null) {
      compare(to.message(), from.message());
    }
  }

  /** Types that are written alike. */
  private static String group(ProtoType type) {
    return switch (type) {
      case INT32, INT64, UINT32, UINT64, BOOL, ENUM -> "varint";
      case SINT32, SINT64 -> "zigzag";
      case FIXED32, SFIXED32 -> "fixed32";
      case FIXED64, SFIXED64 -> "fixed64";
      case STRING, BYTES -> "text";
      case DOUBLE, FLOAT, MESSAGE -> type.word();
    };
  }
}
