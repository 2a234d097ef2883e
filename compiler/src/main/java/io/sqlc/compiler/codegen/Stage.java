package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.topology.KeyShape;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator gives to the next one, in Java.
 *
 * @param chain the calls that make the KStream or KTable so far
 * @param key the lambda parameter for keys
 * @param keyShape the key's columns as its Java type has them
 * @param row the lambda parameter for rows
 * @param rowClass the record of rows
 * @param columns how each column is read from the two
 * @param rowMayBeNull whether a record's value may be null here
 * @param storedRow the serde of rows in stores, where they are not records of columns
 */
record Stage(
    CodeBlock chain,
    ParameterSpec key,
    KeyShape keyShape,
    ParameterSpec row,
    RowClass rowClass,
    Map<String, Scope.ColumnAccess> columns,
    boolean rowMayBeNull,
    Optional<CodeBlock> storedRow) {

  /** A stage whose rows are records of columns. */
  Stage(
      CodeBlock chain,
      ParameterSpec key,
      KeyShape keyShape,
      ParameterSpec row,
      RowClass rowClass,
      Map<String, Scope.ColumnAccess> columns,
      boolean rowMayBeNull) {
    this(chain, key, keyShape, row, rowClass, columns, rowMayBeNull, Optional.empty());
  }

  Scope scope() {
    return new Scope(java.util.List.of(key, row), columns, Map.of());
  }

  Stage then(CodeBlock chain, boolean rowMayBeNull) {
    return new Stage(chain, key, keyShape, row, rowClass, columns, rowMayBeNull, storedRow);
  }
}
