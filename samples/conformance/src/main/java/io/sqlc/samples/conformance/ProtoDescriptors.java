package io.sqlc.samples.conformance;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Protobuf's own descriptors from .proto text, read by another library than the product does.
 *
 * <p>Everything comes from third parties: Wire parses, protobuf-java links.
 */
final class ProtoDescriptors {
  private static final Map<String, String> TEXTS =
      Map.of(
          "google/type/date.proto",
          """
          syntax = "proto3"; package google.type;
          message Date { int32 year = 1; int32 month = 2; int32 day = 3; }
          """,
          "google/type/timeofday.proto",
          """
          syntax = "proto3"; package google.type;
          message TimeOfDay { int32 hours = 1; int32 minutes = 2; int32 seconds = 3; int32 nanos = 4; }
          """,
          "confluent/type/decimal.proto",
          """
          syntax = "proto3"; package confluent.type;
          message Decimal { bytes value = 1; uint32 precision = 2; int32 scale = 3; }
          """,
          "confluent/meta.proto",
          "syntax = \"proto3\"; package confluent;");

  private final Map<String, String> imports;
  private final Map<String, FileDescriptor> files = new HashMap<>();

  private ProtoDescriptors(Map<String, String> imports) {
    this.imports = imports;
    files.put("google/protobuf/timestamp.proto", TimestampProto.getDescriptor());
    files.put("google/protobuf/wrappers.proto", WrappersProto.getDescriptor());
  }

  /** The file's descriptor. */
  static FileDescriptor of(String text, Map<String, String> imports) {
    return new ProtoDescriptors(imports).file("case.proto", text);
  }

  private FileDescriptor file(String name, String text) {
    ProtoFileElement parsed = ProtoParser.Companion.parse(Location.get(name), text);
    List<String> names = new ArrayList<>(parsed.getImports());
    names.addAll(parsed.getPublicImports());
    List<FileDescriptor> dependencies = new ArrayList<>();
    FileDescriptorProto.Builder file = FileDescriptorProto.newBuilder().setName(name);
    for (String dependency : names) {
      file.addDependency(dependency);
      dependencies.add(imported(dependency));
    }
    file.setSyntax(parsed.getSyntax() == null ? "proto2" : parsed.getSyntax().toString());
    if (parsed.getPackageName() != null) {
      file.setPackage(parsed.getPackageName());
    }
    for (TypeElement type : parsed.getTypes()) {
      if (type instanceof MessageElement message) {
        file.addMessageType(message(message));
      } else if (type instanceof EnumElement enumeration) {
        file.addEnumType(enumeration(enumeration));
      }
    }
    try {
      return FileDescriptor.buildFrom(file.build(), dependencies.toArray(FileDescriptor[]::new));
    } catch (DescriptorValidationException e) {
      throw new CaseFailure(FailureKind.WRONG_RESULT, "no valid .proto: " + e.getMessage());
    }
  }

  private FileDescriptor imported(String name) {
    FileDescriptor known = files.get(name);
    if (known == null) {
      String text = imports.containsKey(name) ? imports.get(name) : TEXTS.get(name);
      if (text == null) {
        throw new CaseFailure(FailureKind.NO_CODEC, "unknown import " + name);
      }
      known = file(name, text);
      files.put(name, known);
    }
    return known;
  }

  private static DescriptorProto message(MessageElement element) {
    DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(element.getName());
    List<DescriptorProto> entries = new ArrayList<>();
    for (OneOfElement oneOf : element.getOneOfs()) {
      int index = message.getOneofDeclCount();
      message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(oneOf.getName()));
      for (FieldElement field : oneOf.getFields()) {
        message.addField(field(field, entries).setOneofIndex(index));
      }
    }
    List<FieldDescriptorProto.Builder> optional = new ArrayList<>();
    for (FieldElement field : element.getFields()) {
      FieldDescriptorProto.Builder made = field(field, entries);
      if (field.getLabel() == Field.Label.OPTIONAL) {
        optional.add(made);
      } else {
        message.addField(made);
      }
    }
    // The synthetic oneofs of optional fields come after the others.
    for (FieldDescriptorProto.Builder field : optional) {
      int index = message.getOneofDeclCount();
      message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + field.getName()));
      message.addField(field.setOneofIndex(index).setProto3Optional(true));
    }
    for (TypeElement nested : element.getNestedTypes()) {
      if (nested instanceof MessageElement inner) {
        message.addNestedType(message(inner));
      } else if (nested instanceof EnumElement enumeration) {
        message.addEnumType(enumeration(enumeration));
      }
    }
    return message.addAllNestedType(entries).build();
  }

  private static FieldDescriptorProto.Builder field(
      FieldElement element, List<DescriptorProto> entries) {
    String type = element.getType();
    FieldDescriptorProto.Builder field =
        FieldDescriptorProto.newBuilder()
            .setName(element.getName())
            .setNumber(element.getTag())
            .setLabel(
                element.getLabel() == Field.Label.REPEATED
                    ? FieldDescriptorProto.Label.LABEL_REPEATED
                    : FieldDescriptorProto.Label.LABEL_OPTIONAL);
    if (!type.startsWith("map<")) {
      return typed(field, type);
    }
    String[] types = type.substring("map<".length(), type.length() - 1).split(",\\s*", -1);
    String entry = camel(element.getName()) + "Entry";
    entries.add(
        DescriptorProto.newBuilder()
            .setName(entry)
            .setOptions(MessageOptions.newBuilder().setMapEntry(true))
            .addField(typed(part("key", 1), types[0]))
            .addField(typed(part("value", 2), types[1]))
            .build());
    return field
        .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
        .setTypeName(entry)
        .setType(FieldDescriptorProto.Type.TYPE_MESSAGE);
  }

  private static FieldDescriptorProto.Builder part(String name, int number) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }

  private static FieldDescriptorProto.Builder typed(
      FieldDescriptorProto.Builder field, String type) {
    for (FieldDescriptorProto.Type known : FieldDescriptorProto.Type.values()) {
      if (known.name().equals("TYPE_" + type.toUpperCase(Locale.ROOT))
          && type.equals(type.toLowerCase(Locale.ROOT))) {
        return field.setType(known);
      }
    }
    return field.setTypeName(type);
  }

  private static EnumDescriptorProto enumeration(EnumElement element) {
    EnumDescriptorProto.Builder made = EnumDescriptorProto.newBuilder().setName(element.getName());
    for (EnumConstantElement constant : element.getConstants()) {
      made.addValue(
          EnumValueDescriptorProto.newBuilder()
              .setName(constant.getName())
              .setNumber(constant.getTag()));
    }
    return made.build();
  }

  /** As protoc names a map's entries: {@code my_map} gives {@code MyMap}. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return camel.toString();
  }

  /** The message at a place in a file. */
  static Descriptor at(FileDescriptor file, List<Integer> path) {
    Descriptor message = file.getMessageTypes().get(path.get(0));
    for (int index : path.subList(1, path.size())) {
      message = message.getNestedTypes().get(index);
    }
    return message;
  }
}
