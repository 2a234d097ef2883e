package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.codegen.JavaIdentifiers;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.compiler.ir.LambdaArgument;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of functions: static methods of runtime-support. */
final class CallCode {
  private final ExpressionWriter writer;

  CallCode(ExpressionWriter writer) {
    this.writer = writer;
  }

  JavaExpression call(FunctionCall node) {
    Implementation.Method implementation = (Implementation.Method) node.overload().implementation();
    List<JavaExpression> arguments = arguments(node, implementation);
    List<CodeBlock> given = new ArrayList<>(inputs(node));
    // Without arguments Java could not tell the overloads of a variadic function apart; those that
    // can be called so give back what they are given.
    if (arguments.isEmpty() && node.overload().isVariadic()) {
      given.add(CodeBlock.of("new $T[0]", writer.types().of(node.type())));
    }
    JavaCallCode java = new JavaCallCode(implementation.call(), node.overload(), conversions());
    given.addAll(
        java.arguments(
            arguments.stream().map(JavaExpression::code).toList(),
            node.arguments().stream().map(TypedExpression::type).toList()));
    CodeBlock code =
        java.result(
            CodeBlock.of(
                "$L.$L($L)",
                java.receiver(node, writer.members()),
                implementation.method(),
                CodeBlock.join(given, ", ")),
            node.type());
    return JavaExpression.call(
        code,
        !implementation.neverNull(),
        Effects.of(arguments).plus(Effects.failing(implementation.mayFail())));
  }

  private List<JavaExpression> arguments(FunctionCall node, Implementation.Method implementation) {
    PreparedArguments prepared = PreparedArguments.of(node, implementation);
    List<JavaExpression> arguments = new ArrayList<>();
    for (int i = 0; i < node.arguments().size(); i++) {
      TypedExpression argument = node.arguments().get(i);
      if (prepared.has(i) && !writer.computesOnce()) {
        arguments.add(prepared.get(i, writer.name(), writer.members()));
      } else if (implementation.nullPropagating() || argument instanceof LambdaArgument) {
        arguments.add(writer.write(argument));
      } else {
        arguments.add(writer.operand(argument));
      }
    }
    return arguments;
  }

  private JavaValueCode conversions() {
    List<String> taken = new ArrayList<>(List.of("errors"));
    writer.scope().variables().forEach(variable -> taken.add(variable.name()));
    return JavaValueCode.of(writer.types(), writer.members(), taken);
  }

  /** What the method is given first; made once, as constants. */
  private List<CodeBlock> inputs(FunctionCall node) {
    InputCode code = new InputCode(writer.types());
    List<CodeBlock> inputs = new ArrayList<>();
    for (CallInput input : node.inputs()) {
      inputs.add(
          writer
              .members()
              .constant(
                  node.name() + "_" + input.getClass().getSimpleName(),
                  code.type(input),
                  code.of(input, node.settings())));
    }
    return inputs;
  }

  /** A lambda; its parameters get names that shadow nothing. */
  JavaExpression lambda(LambdaArgument node) {
    JavaIdentifiers names = new JavaIdentifiers();
    writer.scope().variables().forEach(variable -> names.newMember(variable.name()));
    names.newMember("errors");
    Scope inner = writer.scope();
    List<String> parameters = new ArrayList<>();
    for (LambdaParameter parameter : node.parameters()) {
      String name = names.newMember(parameter.name());
      parameters.add(name);
      inner = inner.with(parameter, name, writer.types().of(parameter.type()));
    }
    JavaExpression body = writer.within(inner).operand(node.body());
    String list =
        parameters.size() == 1
            ? parameters.get(0)
            : parameters.stream().collect(Collectors.joining(", ", "(", ")"));
    return new JavaExpression(
        CodeBlock.of("$L -> $L", list, body.code()),
        Precedence.LAMBDA,
        false,
        false,
        false,
        body.effects());
  }
}
