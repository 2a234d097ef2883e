package io.sqlc.runtime.protobuf.schema;

import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.EnumDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.FieldDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.FileDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.Label;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.MessageDecl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the types that a schema's files speak of. */
final class ProtoLinker {
  private final Map<String, String> imports;
  private final Map<String, ProtoMessage> messages = new HashMap<>();
  private final Map<String, ProtoEnum> enums = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final List<Runnable> links = new ArrayList<>();

  private ProtoLinker(Map<String, String> imports) {
    this.imports = imports;
  }

  static ProtoSchema link(String text, Map<String, String> imports) {
    ProtoLinker linker = new ProtoLinker(imports);
    List<ProtoMessage> own = linker.declare(ProtoParser.parse(text));
    linker.links.forEach(Runnable::run);
    return new ProtoSchema(own);
  }

  private List<ProtoMessage> declare(FileDecl file) {
    for (String name : file.imports()) {
      if (loaded.add(name)) {
        declare(ProtoParser.parse(imported(name)));
      }
    }
    List<ProtoMessage> own = new ArrayList<>();
    for (EnumDecl declared : file.enums()) {
      declare(declared, file.packageName());
    }
    for (int i = 0; i < file.messages().size(); i++) {
      declare(file.messages().get(i), file, file.packageName(), List.of(i), own);
    }
    return own;
  }

  private String imported(String name) {
    String text = imports.get(name);
    if (text != null) {
      return text;
    }
    return KnownImports.text(name)
        .orElseThrow(
            () ->
                new ProtoSyntaxException(
                    "imports " + name + ", which is not among its references"));
  }

  private void declare(
      MessageDecl declared,
      FileDecl file,
      String scope,
      List<Integer> path,
      List<ProtoMessage> own) {
    String fullName = qualified(scope, declared.name());
    ProtoMessage message = new ProtoMessage(fullName, path);
    messages.put(fullName, message);
    own.add(message);
    for (EnumDecl inner : declared.enums()) {
      declare(inner, fullName);
    }
    for (int i = 0; i < declared.messages().size(); i++) {
      List<Integer> place = new ArrayList<>(path);
      place.add(i);
      declare(declared.messages().get(i), file, fullName, place, own);
    }
    links.add(() -> declared.fields().forEach(field -> message.add(field(field, file, message))));
  }

  private void declare(EnumDecl declared, String scope) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    declared.values().forEach(value -> numbers.put(value.name(), value.number()));
    String fullName = qualified(scope, declared.name());
    enums.put(fullName, new ProtoEnum(fullName, numbers));
  }

  private ProtoField field(FieldDecl declared, FileDecl file, ProtoMessage owner) {
    if (declared.mapKey().isPresent()) {
      ProtoMessage entry = new ProtoMessage(owner.fullName() + "." + declared.name(), List.of());
      String keyType = declared.mapKey().get();
      entry.add(typed("key", 1, keyType, false, true, owner, Map.of()));
      entry.add(typed("value", 2, declared.type(), false, true, owner, Map.of()));
      return new ProtoField(
          declared.name(),
          declared.number(),
          ProtoType.MESSAGE,
          true,
          false,
          true,
          entry,
          null,
          declared.parameters());
    }
    boolean repeated = declared.label() == Label.REPEATED;
    boolean implicit =
        file.implicitPresence() && declared.label() == Label.NONE && declared.oneOf().isEmpty();
    return typed(
        declared.name(),
        declared.number(),
        declared.type(),
        repeated,
        implicit,
        owner,
        declared.parameters());
  }

  private ProtoField typed(
      String name,
      int number,
      String type,
      boolean repeated,
      boolean implicit,
      ProtoMessage owner,
      Map<String, String> parameters) {
    ProtoType scalar = ProtoType.named(type).orElse(null);
    @Nullable ProtoMessage message = scalar == null ? find(messages, type, owner) : null;
    @Nullable ProtoEnum enumeration =
        scalar == null && message == null ? find(enums, type, owner) : null;
    if (scalar == null && message == null && enumeration == null) {
      throw new ProtoSyntaxException(
          "the field " + name + " of " + owner.fullName() + " has the unknown type " + type);
    }
    ProtoType resolved =
        scalar != null ? scalar : message != null ? ProtoType.MESSAGE : ProtoType.ENUM;
    return new ProtoField(
        name,
        number,
        resolved,
        repeated,
        !repeated && (!implicit || message != null),
        false,
        message,
        enumeration,
        parameters);
  }

  /** Looks in the innermost scope first, as Protobuf does. */
  private static <T> @Nullable T find(Map<String, T> known, String type, ProtoMessage owner) {
    if (type.startsWith(".")) {
      return known.get(type.substring(1));
    }
    String scope = owner.fullName();
    while (true) {
      T found = known.get(qualified(scope, type));
      if (found != null || scope.isEmpty()) {
        return found;
      }
      int dot = scope.lastIndexOf('.');
      scope = dot < 0 ? "" : scope.substring(0, dot);
    }
  }

  private static String qualified(String scope, String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }
}
