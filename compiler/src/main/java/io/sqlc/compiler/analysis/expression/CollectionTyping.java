package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.Errors;
import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.ast.ArrayConstructor;
import io.sqlc.compiler.ast.Expression;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.MapConstructor;
import io.sqlc.compiler.ast.MapEntry;
import io.sqlc.compiler.ast.StructConstructor;
import io.sqlc.compiler.ast.StructField;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.MakeArray;
import io.sqlc.compiler.ir.MakeMap;
import io.sqlc.compiler.ir.MakeStruct;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ARRAY, MAP and STRUCT. */
final class CollectionTyping {
  private final Operands operands;

  CollectionTyping(Operands operands) {
    this.operands = operands;
  }

  TypedExpression array(ArrayConstructor node) {
    List<TypedExpression> elements =
        unify(node.elements(), node.span(), "this ARRAY", "the elements of this ARRAY");
    return new MakeArray(elements, new SqlType.Array(elements.get(0).type()), node.span());
  }

  TypedExpression map(MapConstructor node) {
    List<Expression> keys = node.entries().stream().map(MapEntry::key).toList();
    List<Expression> values = node.entries().stream().map(MapEntry::value).toList();
    Errors errors = new Errors();
    List<TypedExpression> typedKeys = new ArrayList<>();
    List<TypedExpression> typedValues = new ArrayList<>();
    errors.check(
        () ->
            typedKeys.addAll(
                unify(keys, node.span(), "the keys of this MAP", "the keys of this MAP")));
    errors.check(
        () ->
            typedValues.addAll(
                unify(values, node.span(), "the values of this MAP", "the values of this MAP")));
    errors.throwIfAny();
    List<MakeMap.Entry> entries = new ArrayList<>();
    for (int i = 0; i < typedKeys.size(); i++) {
      entries.add(new MakeMap.Entry(typedKeys.get(i), typedValues.get(i)));
    }
    return new MakeMap(
        entries, new SqlType.Map(typedKeys.get(0).type(), typedValues.get(0).type()), node.span());
  }

  TypedExpression struct(StructConstructor node) {
    Map<String, Identifier> names = new HashMap<>();
    for (StructField field : node.fields()) {
      Identifier first = names.putIfAbsent(field.name().text(), field.name());
      if (first != null) {
        throw TypeErrors.duplicateField(field.name().span(), field.name().text(), first.span());
      }
    }
    List<TypedExpression> values =
        operands.typed(node.fields().stream().map(StructField::value).toList());
    List<SqlType.Field> fields = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      fields.add(new SqlType.Field(node.fields().get(i).name().text(), values.get(i).type()));
    }
    return new MakeStruct(values, new SqlType.Struct(fields), node.span());
  }

  /** All elements with one type; NULL literals take that of the others. */
  private List<TypedExpression> unify(
      List<Expression> elements, Span span, String place, String subject) {
    List<Expression> known = elements.stream().filter(e -> !Operands.isNull(e)).toList();
    if (known.isEmpty()) {
      throw TypeErrors.allNull(span, subject);
    }
    List<TypedExpression> same = new ListCoercion(place).unify(operands.typed(known));
    List<TypedExpression> all = new ArrayList<>();
    int next = 0;
    for (Expression element : elements) {
      all.add(
          Operands.isNull(element)
              ? new Constant(null, same.get(0).type(), element.span())
              : same.get(next++));
    }
    return all;
  }
}
