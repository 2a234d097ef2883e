package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.function.JavaForms;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.codegen.expression.JavaValueCode;
import io.sqlc.compiler.codegen.expression.StateCopyCode;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.function.Aggregates;
import io.sqlc.runtime.state.StateForms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes of a user's aggregate one that takes and gives values as generated code has them, where the
 * user's classes are others, and one whose state is stored, where the user has not said how.
 */
final class AggregateConversion {
  private static final List<String> COLUMNS =
      List.of("first", "second", "third", "fourth", "fifth");

  private final JavaTypes types;
  private final SerdeCode serdes;
  private final AggregateCall call;
  private final JavaValueCode values;
  private final StateCopyCode copies;

  AggregateConversion(JavaTypes types, SerdeCode serdes, ClassMembers members, AggregateCall call) {
    this.types = types;
    this.serdes = serdes;
    this.call = call;
    this.values = JavaValueCode.of(types, members, List.of("columns"));
    this.copies = new StateCopyCode(members);
  }

  /** The type of the argument: the user's, where it does not differ. */
  TypeName takes(TypeName own) {
    JavaType java = call.use().argument();
    if (!JavaValueCode.differs(java)) {
      return own;
    }
    List<SqlType> columns = columnTypes();
    return columns.size() == 1
        ? types.of(columns.get(0))
        : ParameterizedTypeName.get(
            ClassName.bestGuess(java.className()),
            columns.stream().map(types::of).toArray(TypeName[]::new));
  }

  /** The type of the result: the user's, where it does not differ. */
  TypeName gives(TypeName own) {
    return JavaValueCode.differs(call.use().result()) ? types.of(call.type()) : own;
  }

  /** The aggregate, made of the user's object. */
  CodeBlock of(CodeBlock own) {
    CodeBlock aggregate = call.use().factory().isUdaf() ? ofUdaf(own) : own;
    JavaType argument = call.use().argument();
    JavaType result = call.use().result();
    if (!JavaValueCode.differs(argument) && !JavaValueCode.differs(result)) {
      return aggregate;
    }
    return CodeBlock.of(
        "$T.converted(\n$L,\n$L,\n$L)",
        Aggregates.class,
        aggregate,
        argument(argument),
        lambda("result", code -> values.toSql(code, call.type(), result)));
  }

  private CodeBlock argument(JavaType java) {
    List<SqlType> columns = columnTypes();
    if (columns.size() == 1) {
      return lambda("argument", code -> values.toJava(code, columns.get(0), java));
    }
    List<JavaType> parts = ((JavaType.Declared) java).arguments();
    return lambda(
        "columns",
        code -> {
          List<CodeBlock> converted = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            CodeBlock part = CodeBlock.of("$L.$N()", code, COLUMNS.get(i));
            converted.add(values.toJava(part, columns.get(i), parts.get(i)));
          }
          return CodeBlock.of(
              "new $T<>($L)",
              ClassName.bestGuess(java.className()),
              CodeBlock.join(converted, ", "));
        });
  }

  private CodeBlock ofUdaf(CodeBlock own) {
    JavaType state = call.use().state();
    SqlType type = JavaForms.sqlType(state);
    CodeBlock form = serdes.form(type);
    if (JavaValueCode.differs(state)) {
      form =
          CodeBlock.of(
              "$T.mapped($L, $L, $L)",
              StateForms.class,
              form,
              lambda("state", code -> values.toSql(code, type, state)),
              lambda("stored", code -> values.toJava(code, type, state)));
    }
    return CodeBlock.of("$T.of($L, $L, $L)", Aggregates.class, own, form, copies.of(state));
  }

  private static CodeBlock lambda(String name, Function<CodeBlock, CodeBlock> body) {
    return CodeBlock.of("$N -> $L", name, body.apply(CodeBlock.of("$N", name)));
  }

  /** One type a column parameter: those of the variadic one are a list. */
  private List<SqlType> columnTypes() {
    Overload overload = call.use().overload();
    List<SqlType> given = call.arguments().stream().map(TypedExpression::type).toList();
    int variadic = overload.variadicIndex();
    if (variadic < 0 || overload.parameters().get(variadic).literal()) {
      return given;
    }
    long after =
        overload.parameters().stream().skip(variadic + 1L).filter(p -> !p.literal()).count();
    int end = given.size() - (int) after;
    List<SqlType> columns = new ArrayList<>(given.subList(0, variadic));
    columns.add(new SqlType.Array(end > variadic ? given.get(variadic) : SqlType.STRING));
    columns.addAll(given.subList(end, given.size()));
    return columns;
  }
}
