package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.codegen.JavaIdentifiers;
import io.sqlc.compiler.codegen.JavaTypes;
import io.sqlc.compiler.codegen.RowClass;
import io.sqlc.runtime.function.JavaValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes conversions between values as generated code has them and the classes that users' methods
 * take and give: their dates and times, and their records for STRUCTs, also within lists and maps.
 */
public final class JavaValueCode {
  /** The methods of {@link JavaValues} that make values of these classes. */
  private static final Map<String, String> SCALARS =
      Map.of(
          "java.sql.Date", "sqlDate",
          "java.sql.Time", "sqlTime",
          "java.sql.Timestamp", "sqlTimestamp",
          "java.time.LocalDate", "localDate",
          "java.time.LocalTime", "localTime",
          "java.time.Instant", "instant",
          "java.nio.ByteBuffer", "byteBuffer");

  private final JavaTypes types;
  private final ClassMembers members;
  private final JavaIdentifiers names;

  private JavaValueCode(JavaTypes types, ClassMembers members, JavaIdentifiers names) {
    this.types = types;
    this.members = members;
    this.names = names;
  }

  /**
   * For expressions of a class.
   *
   * @param taken names that lambdas must not use for what they are given
   */
  public static JavaValueCode of(JavaTypes types, ClassMembers members, List<String> taken) {
    JavaIdentifiers names = new JavaIdentifiers();
    taken.forEach(names::newMember);
    return new JavaValueCode(types, members, names);
  }

  /** A value as a method takes it. */
  public CodeBlock toJava(CodeBlock value, SqlType type, JavaType java) {
    return convert(value, type, java, true);
  }

  /** A value that a method gives, as generated code has it. */
  public CodeBlock toSql(CodeBlock value, SqlType type, JavaType java) {
    return convert(value, type, java, false);
  }

  private CodeBlock convert(CodeBlock value, SqlType type, JavaType java, boolean toJava) {
    if (!differs(java)) {
      return value;
    }
    if (java instanceof JavaType.OfRecord record) {
      return CodeBlock.of("$N($L)", method(record, (SqlType.Struct) type, toJava), value);
    }
    List<JavaType> parts = ((JavaType.Declared) java).arguments();
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of(
          "$T.list($L, $L)",
          JavaValues.class,
          value,
          function(array.element(), parts.get(0), toJava));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of(
          "$T.map($L, $L, $L)",
          JavaValues.class,
          value,
          function(map.key(), parts.get(0), toJava),
          function(map.value(), parts.get(1), toJava));
    }
    String conversion = toJava ? SCALARS.get(java.className()) : "value";
    return CodeBlock.of("$T.$L($L)", JavaValues.class, conversion, value);
  }

  private CodeBlock function(SqlType type, JavaType java, boolean toJava) {
    String each = names.newMember("each");
    return CodeBlock.of("$N -> $L", each, convert(CodeBlock.of("$N", each), type, java, toJava));
  }

  /** Whether generated code has another class for such values. */
  public static boolean differs(JavaType java) {
    return java instanceof JavaType.OfRecord
        || SCALARS.containsKey(java.className())
        || (java instanceof JavaType.Declared declared
            && declared.arguments().stream().anyMatch(JavaValueCode::differs));
  }

  private String method(JavaType.OfRecord record, SqlType.Struct struct, boolean toJava) {
    ClassName own = ClassName.bestGuess(record.name());
    return members.shared(
        (toJava ? "to " : "from ") + record.name() + " " + struct,
        (toJava ? "to" : "from") + own.simpleName(),
        name -> method(name, own, record, struct, toJava));
  }

  private MethodSpec method(
      String name, ClassName own, JavaType.OfRecord record, SqlType.Struct struct, boolean toJava) {
    RowClass row = types.struct(struct);
    JavaValueCode inside = of(types, members, List.of("struct", "own"));
    List<CodeBlock> parts = new ArrayList<>();
    if (toJava) {
      for (JavaType.Component component : record.components()) {
        RowClass.Component field = field(row, component);
        parts.add(
            inside.toJava(
                CodeBlock.of("struct.$N()", field.accessor()), field.type(), component.type()));
      }
    } else {
      for (RowClass.Component field : row.components()) {
        JavaType.Component component = record.component(field.column()).orElseThrow();
        parts.add(
            inside.toSql(
                CodeBlock.of("own.$N()", component.name()), field.type(), component.type()));
      }
    }
    TypeName from = toJava ? row.name() : own;
    TypeName to = toJava ? own : row.name();
    String given = toJava ? "struct" : "own";
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            toJava
                ? "The STRUCT as the function's record."
                : "The function's record as the STRUCT.")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(to)
        .addParameter(from, given)
        .addStatement(
            "return $N == null ? null : new $T($L)", given, to, CodeBlock.join(parts, ", "))
        .build();
  }

  private static RowClass.Component field(RowClass row, JavaType.Component component) {
    return row.components().stream()
        .filter(field -> component.isField(field.column()))
        .findFirst()
        .orElseThrow();
  }
}
