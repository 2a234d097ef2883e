package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.analysis.type.CastRules;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Cast;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.function.Function;

/** CAST; a NULL that is cast is a typed NULL. */
final class CastTyping {
  private final Operands operands;
  private final Function<TypeNode, SqlType> types;

  CastTyping(Operands operands, Function<TypeNode, SqlType> types) {
    this.operands = operands;
    this.types = types;
  }

  TypedExpression cast(io.sqlc.compiler.ast.Cast node) {
    SqlType type = types.apply(node.type());
    if (Operands.isNull(node.value())) {
      return new Constant(null, type, node.span());
    }
    TypedExpression value = operands.typed(node.value());
    if (value.type().equals(type)) {
      return value;
    }
    if (!CastRules.exists(value.type(), type)) {
      throw TypeErrors.cast(node.span(), value.type(), type);
    }
    return new Cast(value, type, false, node.span());
  }
}
