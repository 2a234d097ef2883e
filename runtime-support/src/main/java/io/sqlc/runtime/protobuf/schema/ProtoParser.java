package io.sqlc.runtime.protobuf.schema;

import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.EnumDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.EnumValue;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.FieldDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.FileDecl;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.Label;
import io.sqlc.runtime.protobuf.schema.ProtoDeclarations.MessageDecl;
import io.sqlc.runtime.protobuf.schema.ProtoToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads .proto text (proto2, proto3, editions): what it says of messages, fields and enums. Options
 * are skipped but for the parameters of {@code confluent.field_meta}; services and extensions are
 * skipped; groups are refused.
 */
final class ProtoParser {
  private final List<ProtoToken> tokens;
  private int at;

  private ProtoParser(String text) {
    this.tokens = ProtoTokens.of(text);
  }

  /**
   * What the text declares.
   *
   * @throws ProtoSyntaxException if it is no Protobuf
   */
  static FileDecl parse(String text) {
    return new ProtoParser(text).file();
  }

  private FileDecl file() {
    boolean implicit = false;
    String packageName = "";
    List<String> imports = new ArrayList<>();
    List<MessageDecl> messages = new ArrayList<>();
    List<EnumDecl> enums = new ArrayList<>();
    while (peek().kind() != Kind.END) {
      if (accept(";")) {
        continue;
      }
      ProtoToken word = next();
      switch (word.text()) {
        case "syntax" -> {
          expect("=");
          implicit = string().equals("proto3");
          expect(";");
        }
        case "edition" -> {
          expect("=");
          string();
          expect(";");
        }
        case "import" -> {
          if (peek().kind() == Kind.NAME) {
            next(); // public or weak
          }
          imports.add(string());
          expect(";");
        }
        case "package" -> {
          packageName = typeName();
          expect(";");
        }
        case "option" -> skipStatement();
        case "message" -> messages.add(message());
        case "enum" -> enums.add(enumeration());
        case "service", "extend" -> skipBlock();
        default -> throw unexpected(word, "message, enum, import, package or option");
      }
    }
    return new FileDecl(implicit, packageName, imports, messages, enums);
  }

  private MessageDecl message() {
    String name = name();
    expect("{");
    List<FieldDecl> fields = new ArrayList<>();
    List<MessageDecl> messages = new ArrayList<>();
    List<EnumDecl> enums = new ArrayList<>();
    while (!accept("}")) {
      if (accept(";")) {
        continue;
      }
      // As protoc reads it, these words never are a field's type here.
      switch (peek().text()) {
        case "message" -> {
          next();
          messages.add(message());
        }
        case "enum" -> {
          next();
          enums.add(enumeration());
        }
        case "oneof" -> {
          next();
          oneOf(fields);
        }
        case "extend" -> skipBlock();
        case "option", "reserved", "extensions" -> skipStatement();
        default -> fields.add(field(Optional.empty()));
      }
    }
    return new MessageDecl(name, fields, messages, enums);
  }

  private void oneOf(List<FieldDecl> fields) {
    String name = name();
    expect("{");
    while (!accept("}")) {
      if (accept(";")) {
        continue;
      }
      if (peek().is("option")) {
        skipStatement();
      } else {
        fields.add(field(Optional.of(name)));
      }
    }
  }

  private FieldDecl field(Optional<String> oneOf) {
    Label label = label();
    Optional<String> mapKey = Optional.empty();
    String type;
    if (peek().is("map") && tokens.get(at + 1).is("<")) {
      next();
      expect("<");
      mapKey = Optional.of(typeName());
      expect(",");
      type = typeName();
      expect(">");
    } else {
      type = typeName();
      if (type.equals("group")) {
        throw new ProtoSyntaxException("line " + peek().line() + ": groups cannot be read");
      }
    }
    String name = name();
    expect("=");
    int number = integer();
    Map<String, String> parameters = new TreeMap<>();
    if (accept("[")) {
      options(parameters);
    }
    expect(";");
    return new FieldDecl(label, type, mapKey, name, number, oneOf, parameters);
  }

  private Label label() {
    Label label =
        switch (peek().text()) {
          case "optional" -> Label.OPTIONAL;
          case "required" -> Label.REQUIRED;
          case "repeated" -> Label.REPEATED;
          default -> Label.NONE;
        };
    if (label != Label.NONE) {
      next();
    }
    return label;
  }

  private EnumDecl enumeration() {
    String name = name();
    expect("{");
    List<EnumValue> values = new ArrayList<>();
    while (!accept("}")) {
      if (accept(";")) {
        continue;
      }
      if (!tokens.get(at + 1).is("=")) {
        skipStatement(); // option or reserved
        continue;
      }
      String value = name();
      expect("=");
      values.add(new EnumValue(value, integer()));
      if (accept("[")) {
        options(new TreeMap<>());
      }
      expect(";");
    }
    return new EnumDecl(name, values);
  }

  /** Options up to the closing bracket, which is gone past. */
  private void options(Map<String, String> parameters) {
    while (!accept("]")) {
      if (accept("{")) {
        aggregate(parameters);
      } else {
        notAtEnd();
        next();
      }
    }
  }

  /** A value in braces: where it has a {@code key} and a {@code value}, a parameter. */
  private void aggregate(Map<String, String> parameters) {
    Map<String, String> own = new TreeMap<>();
    String field = "";
    while (!accept("}")) {
      notAtEnd();
      ProtoToken token = next();
      if (token.is("{")) {
        aggregate(parameters);
      } else if (token.kind() == Kind.NAME) {
        field = token.text();
      } else if (token.kind() == Kind.STRING) {
        own.put(field, token.text());
      }
    }
    String key = own.get("key");
    String value = own.get("value");
    if (key != null && value != null) {
      parameters.put(key, value);
    }
  }

  private void skipStatement() {
    int depth = 0;
    while (depth > 0 || !peek().is(";")) {
      notAtEnd();
      ProtoToken token = next();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
    next();
  }

  private void skipBlock() {
    while (!peek().is("{")) {
      notAtEnd();
      next();
    }
    int depth = 0;
    do {
      notAtEnd();
      ProtoToken token = next();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    } while (depth > 0);
  }

  private String typeName() {
    StringBuilder name = new StringBuilder();
    if (accept(".")) {
      name.append('.');
    }
    name.append(name());
    while (accept(".")) {
      name.append('.').append(name());
    }
    return name.toString();
  }

  private String name() {
    ProtoToken token = next();
    if (token.kind() != Kind.NAME) {
      throw unexpected(token, "a name");
    }
    return token.text();
  }

  private String string() {
    ProtoToken token = next();
    if (token.kind() != Kind.STRING) {
      throw unexpected(token, "a string");
    }
    return token.text();
  }

  private int integer() {
    boolean negative = accept("-");
    ProtoToken token = next();
    try {
      if (token.kind() == Kind.NUMBER) {
        return Math.toIntExact(Long.decode((negative ? "-" : "") + token.text()));
      }
    } catch (NumberFormatException | ArithmeticException e) {
      // told below
    }
    throw unexpected(token, "a whole number");
  }

  private ProtoToken peek() {
    return tokens.get(at);
  }

  private ProtoToken next() {
    ProtoToken token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean accept(String symbol) {
    boolean found = peek().kind() == Kind.SYMBOL && peek().is(symbol);
    if (found) {
      at++;
    } else {
      notAtEnd(symbol);
    }
    return found;
  }

  /** A closing brace that never comes must not be waited for. */
  private void notAtEnd(String symbol) {
    if (symbol.equals("}") || symbol.equals("]")) {
      notAtEnd();
    }
  }

  private void notAtEnd() {
    if (peek().kind() == Kind.END) {
      throw unexpected(peek(), "more");
    }
  }

  private void expect(String symbol) {
    ProtoToken token = next();
    if (!token.is(symbol)) {
      throw unexpected(token, symbol);
    }
  }

  private static ProtoSyntaxException unexpected(ProtoToken token, String wanted) {
    return new ProtoSyntaxException(
        "line " + token.line() + ": expected " + wanted + ", found " + token);
  }
}
