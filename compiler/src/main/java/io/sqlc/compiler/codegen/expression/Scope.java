package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.codegen.JavaIdentifiers;
import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.LambdaParameter;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that an expression reads: columns of the key and the row, and parameters of the
 * lambdas around it. Immutable.
 *
 * @param variables in the order in which methods take them: the key, then rows, then lambda
 *     parameters
 * @param columns how each column is read
 * @param lambdaParameters the Java names of lambda parameters by their names in SQL
 */
public record Scope(
    List<ParameterSpec> variables,
    Map<String, ColumnAccess> columns,
    Map<String, String> lambdaParameters) {
  public Scope {
    variables = List.copyOf(variables);
    columns = Map.copyOf(columns);
    lambdaParameters = Map.copyOf(lambdaParameters);
  }

  /**
   * How a column is read.
   *
   * @param variable the name of the variable that it is read from
   */
  public record ColumnAccess(String variable, CodeBlock code, boolean nullable) {}

  /** A name that no variable has. */
  String freeName(String wanted) {
    JavaIdentifiers names = new JavaIdentifiers();
    variables.forEach(variable -> names.newMember(variable.name()));
    names.newMember("errors");
    return names.newMember(wanted);
  }

  /** This scope within a lambda. */
  Scope with(LambdaParameter parameter, String javaName, TypeName type) {
    List<ParameterSpec> more = new ArrayList<>(variables);
    more.add(ParameterSpec.builder(type, javaName).build());
    Map<String, String> names = new LinkedHashMap<>(lambdaParameters);
    names.put(parameter.name(), javaName);
    return new Scope(more, columns, names);
  }

  /** The variables that expressions read, in their order. */
  public List<ParameterSpec> variablesOf(Stream<TypedExpression> expressions) {
    Set<String> read =
        expressions
            .flatMap(Parts::tree)
            .flatMap(node -> variableOf(node).stream())
            .collect(Collectors.toSet());
    return variables.stream().filter(variable -> read.contains(variable.name())).toList();
  }

  JavaExpression column(String name) {
    ColumnAccess access = access(name);
    return JavaExpression.reference(access.code(), access.nullable());
  }

  JavaExpression lambdaParameter(String name) {
    String javaName = lambdaParameters.get(name);
    if (javaName == null) {
      throw new IllegalStateException("no lambda parameter " + name + " in scope");
    }
    return JavaExpression.reference(CodeBlock.of("$N", javaName), true);
  }

  /** The variable that this one node reads, its children apart. */
  private Optional<String> variableOf(TypedExpression node) {
    if (node instanceof ColumnValue value) {
      return Optional.of(access(value.column().name()).variable());
    }
    if (node instanceof LambdaParameter parameter) {
      return Optional.ofNullable(lambdaParameters.get(parameter.name()));
    }
    return Optional.empty();
  }

  private ColumnAccess access(String name) {
    ColumnAccess access = columns.get(name);
    if (access == null) {
      throw new IllegalStateException("no column " + name + " in scope: " + columns.keySet());
    }
    return access;
  }
}
