package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.codegen.JavaIdentifiers;
import io.sqlc.runtime.function.JavaValues;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes copies of the states of users' aggregates, in which nothing is shared that their methods
 * may change in place: lists, maps, dates of JDBC and buffers, also within records. What cannot
 * change is not copied.
 */
public final class StateCopyCode {
  /** Classes whose values {@link JavaValues} copies. */
  private static final Set<String> CHANGING =
      Set.of("java.sql.Date", "java.sql.Time", "java.sql.Timestamp", "java.nio.ByteBuffer");

  private final ClassMembers members;
  private final JavaIdentifiers names = new JavaIdentifiers();

  public StateCopyCode(ClassMembers members) {
    this.members = members;
  }

  /** A function that copies a state. */
  public CodeBlock of(JavaType state) {
    return function("state", state);
  }

  private CodeBlock function(String name, JavaType type) {
    String given = names.newMember(name);
    return CodeBlock.of("$N -> $L", given, copy(CodeBlock.of("$N", given), type));
  }

  private CodeBlock copy(CodeBlock value, JavaType type) {
    if (!changes(type)) {
      return value;
    }
    if (type instanceof JavaType.OfRecord record) {
      return CodeBlock.of("$N($L)", method(record), value);
    }
    List<JavaType> parts = parts(type);
    return switch (parts.size()) {
      case 0 -> CodeBlock.of("$T.copy($L)", JavaValues.class, value);
      case 1 ->
          CodeBlock.of("$T.list($L, $L)", JavaValues.class, value, function("each", parts.get(0)));
      default ->
          CodeBlock.of(
              "$T.map($L, $L, $L)",
              JavaValues.class,
              value,
              function("key", parts.get(0)),
              function("value", parts.get(1)));
    };
  }

  private String method(JavaType.OfRecord record) {
    ClassName own = ClassName.bestGuess(record.name());
    return members.shared(
        "copy of " + record.name(), "copyOf" + own.simpleName(), name -> method(name, own, record));
  }

  private MethodSpec method(String name, ClassName own, JavaType.OfRecord record) {
    StateCopyCode inside = new StateCopyCode(members);
    inside.names.newMember("own");
    List<CodeBlock> parts =
        record.components().stream()
            .map(each -> inside.copy(CodeBlock.of("own.$N()", each.name()), each.type()))
            .toList();
    return MethodSpec.methodBuilder(name)
        .addJavadoc("The function's record again, sharing nothing that it may change.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(own)
        .addParameter(own, "own")
        .addStatement("return own == null ? null : new $T($L)", own, CodeBlock.join(parts, ", "))
        .build();
  }

  /** Whether a method may change such a value. */
  private static boolean changes(JavaType type) {
    return type instanceof JavaType.OfRecord record
        ? record.components().stream().anyMatch(each -> changes(each.type()))
        : CHANGING.contains(type.className()) || !parts(type).isEmpty();
  }

  /**
   * What a list or a map consists of. Methods know nothing of values of their type variables but
   * that they may be lists or maps.
   */
  private static List<JavaType> parts(JavaType type) {
    if (!(type instanceof JavaType.OfSql of)) {
      return type instanceof JavaType.Declared declared ? declared.arguments() : List.of();
    }
    if (of.type() instanceof SqlType.Map map) {
      return List.of(new JavaType.OfSql(map.key()), new JavaType.OfSql(map.value()));
    }
    return of.type() instanceof SqlType.Array array
        ? List.of(new JavaType.OfSql(array.element()))
        : List.of();
  }
}
