package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.Dereference;
import io.sqlc.compiler.ast.Subscript;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.TypedExpression;

/** {@code base[index]} and {@code base->field}. */
final class AccessTyping {
  private final Operands operands;

  AccessTyping(Operands operands) {
    this.operands = operands;
  }

  TypedExpression subscript(Subscript node) {
    TypedExpression base = operands.typed(node.base());
    if (base.type() instanceof SqlType.Array array) {
      return element(node, base, SqlType.INT, array.element());
    }
    if (base.type() instanceof SqlType.Map map) {
      return element(node, base, map.key(), map.value());
    }
    throw TypeErrors.notIndexable(node.base().span(), base.type());
  }

  TypedExpression field(Dereference node) {
    TypedExpression base = operands.typed(node.base());
    if (!(base.type() instanceof SqlType.Struct struct)) {
      throw TypeErrors.notStruct(node.base().span(), base.type());
    }
    SqlType.Field field =
        struct
            .field(node.field().text())
            .orElseThrow(() -> NameErrors.unknownField(node.field(), struct));
    return new StructField(base, field.name(), field.type(), node.span());
  }

  private TypedExpression element(
      Subscript node, TypedExpression base, SqlType needed, SqlType type) {
    TypedExpression index =
        Operands.isNull(node.index())
            ? new Constant(null, needed, node.index().span())
            : operands.typed(node.index());
    if (!index.type().equals(needed)) {
      throw TypeErrors.index(node.index().span(), base.type(), needed, index.type());
    }
    return new io.sqlc.compiler.ir.Subscript(base, index, type, node.span());
  }
}
