package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.function.AggregateUse;
import io.sqlc.compiler.catalog.function.CallInput;
import io.sqlc.compiler.catalog.function.JavaType;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.codegen.expression.InputCode;
import io.sqlc.compiler.ir.AggregateCall;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the objects of aggregate functions, and what they are given of a row. */
final class AggregateFunctionCode {
  private final JavaTypes types;
  private final SerdeCode serdes;
  private final InputCode inputs;

  AggregateFunctionCode(JavaTypes types, SerdeCode serdes) {
    this.types = types;
    this.serdes = serdes;
    this.inputs = new InputCode(types);
  }

  /** The constant with the aggregate's object; calls that say the same share one. */
  CodeBlock constant(AggregateCall call, ClassMembers members) {
    AggregateConversion conversion = new AggregateConversion(types, serdes, members, call);
    return members.constant(
        call.name(),
        ParameterizedTypeName.get(
            ClassName.get(call.use().isUndoable() ? TableAggregate.class : Aggregate.class),
            conversion.takes(of(call.use().argument())),
            of(call.use().state()),
            conversion.gives(of(call.use().result()))),
        conversion.of(make(call)));
  }

  /** The type of the aggregate's state. */
  TypeName state(AggregateUse use) {
    return of(use.state());
  }

  /**
   * What the aggregate is given of a row.
   *
   * @param values the arguments of the call, which must not be primitives where there is one alone
   */
  CodeBlock argument(AggregateCall call, List<CodeBlock> values) {
    List<CodeBlock> columns = columns(call.use().overload(), values);
    if (columns.size() == 1) {
      return columns.get(0);
    }
    JavaType.Declared tuple = (JavaType.Declared) call.use().argument();
    return CodeBlock.of(
        "new $T<>($L)", ClassName.bestGuess(tuple.name()), CodeBlock.join(columns, ", "));
  }

  /** One value a column parameter: those of the variadic one are a list. */
  private static List<CodeBlock> columns(Overload overload, List<CodeBlock> values) {
    int variadic = overload.variadicIndex();
    if (variadic < 0 || overload.parameters().get(variadic).literal()) {
      return values;
    }
    long after =
        overload.parameters().stream().skip(variadic + 1L).filter(p -> !p.literal()).count();
    int end = values.size() - (int) after;
    List<CodeBlock> columns = new ArrayList<>(values.subList(0, variadic));
    columns.add(
        CodeBlock.of(
            "$T.asList($L)", Arrays.class, CodeBlock.join(values.subList(variadic, end), ", ")));
    columns.addAll(values.subList(end, values.size()));
    return columns;
  }

  /** The object. */
  private CodeBlock make(AggregateCall call) {
    AggregateUse use = call.use();
    List<CodeBlock> given = new ArrayList<>();
    for (CallInput input : use.inputs()) {
      given.add(input(input, call));
    }
    return CodeBlock.of(
        "$T.$L($L)",
        ClassName.bestGuess(use.factory().className()),
        use.factory().method(),
        CodeBlock.join(given, ", "));
  }

  private CodeBlock input(CallInput input, AggregateCall call) {
    if (input instanceof CallInput.Form form) {
      return serdes.form(form.type());
    }
    if (input instanceof CallInput.Literal literal) {
      return literal(call.literals().get(literal.index()));
    }
    return inputs.of(input, call.settings());
  }

  private static CodeBlock literal(Constant literal) {
    Object value = literal.value();
    if (value instanceof String text) {
      return CodeBlock.of("$S", text);
    }
    if (value instanceof Long number) {
      return CodeBlock.of("$LL", number);
    }
    return value instanceof BigDecimal decimal
        ? CodeBlock.of("new $T($S)", BigDecimal.class, decimal.toString())
        : CodeBlock.of("$L", value);
  }

  private TypeName of(JavaType type) {
    if (type instanceof JavaType.OfSql sql) {
      return types.of(sql.type());
    }
    if (type instanceof JavaType.Declared declared) {
      ClassName name = ClassName.bestGuess(declared.name());
      return declared.arguments().isEmpty()
          ? name
          : ParameterizedTypeName.get(
              name, declared.arguments().stream().map(this::of).toArray(TypeName[]::new));
    }
    if (type instanceof JavaType.OfRecord record) {
      return ClassName.bestGuess(record.name());
    }
    throw new IllegalStateException("a type variable in a call: " + type);
  }
}
