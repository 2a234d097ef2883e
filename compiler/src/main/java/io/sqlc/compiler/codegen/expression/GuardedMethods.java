package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.codegen.JavaTypes;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Methods for expressions that need statements: a guard that turns a failure into NULL and a
 * report, a CASE, a map.
 */
final class GuardedMethods {
  private static final ParameterSpec ERRORS =
      ParameterSpec.builder(ExpressionErrors.class, "errors").build();

  private final String query;
  private final JavaTypes types;
  private final ClassMembers members;

  GuardedMethods(String query, JavaTypes types, ClassMembers members) {
    this.query = query;
    this.types = types;
    this.members = members;
  }

  /**
   * Moves a body of statements that returns the expression's value to a method of its own.
   *
   * @param body ends with a return
   * @param nullable whether the body can return null
   * @param guarded whether a failure is reported here and gives NULL
   * @return the call
   */
  JavaExpression method(
      String wantedName,
      TypedExpression expression,
      CodeBlock body,
      Effects effects,
      boolean nullable,
      boolean guarded,
      Scope scope) {
    String name = members.newMethod(wantedName);
    TypeName type = types.of(expression.type());
    List<ParameterSpec> parameters = new ArrayList<>(scope.variablesOf(Stream.of(expression)));
    boolean catches = effects.mayFail() && guarded;
    boolean reports = catches || effects.reports();
    if (reports) {
      parameters.add(ERRORS);
    }
    boolean givesNull = catches || nullable;
    TypeName returned = givesNull || !type.isBoxedPrimitive() ? type : type.unbox();
    members.add(
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(returned)
            .addParameters(parameters)
            .addCode(catches ? guarded(wantedName, expression, body) : body)
            .build());
    CodeBlock arguments =
        parameters.stream().map(p -> CodeBlock.of("$N", p)).collect(CodeBlock.joining(", "));
    return new JavaExpression(
        CodeBlock.of("$N($L)", name, arguments),
        Precedence.PRIMARY,
        returned.isPrimitive(),
        givesNull,
        false,
        new Effects(effects.mayFail() && !guarded, reports));
  }

  private CodeBlock guarded(String wantedName, TypedExpression expression, CodeBlock body) {
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T failure)", RuntimeException.class)
        .addStatement("errors.failed($L, failure)", site(wantedName, expression))
        .addStatement("return null")
        .endControlFlow()
        .build();
  }

  /** The constant that says where an expression stands. */
  CodeBlock site(String wantedName, TypedExpression expression) {
    return members.constant(
        wantedName,
        TypeName.get(ExpressionSite.class),
        CodeBlock.of(
            "new $T(\n$>$>$S, $S,\n$S)$<$<",
            ExpressionSite.class,
            query,
            expression.span().shortPlace(),
            expression.span().text().replaceAll("\\s+", " ")));
  }
}
