package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.TypeErrors;
import io.sqlc.compiler.analysis.type.NumericTypes;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.catalog.SqlType.Array;
import io.sqlc.compiler.catalog.SqlType.Field;
import io.sqlc.compiler.catalog.SqlType.Map;
import io.sqlc.compiler.catalog.SqlType.Struct;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.MakeArray;
import io.sqlc.compiler.ir.MakeMap;
import io.sqlc.compiler.ir.MakeStruct;
import io.sqlc.compiler.ir.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the elements of ARRAY, MAP and IN one type (types reference, section 6). Literals are lax:
 * a text may be read as the type of the others, and a literal may become a text. Of anything else
 * only numbers are widened. Constructors made of literals count as literals, element by element.
 */
final class ListCoercion {
  private final String place;

  /** Makes one for a list; {@code place} names it in messages. */
  ListCoercion(String place) {
    this.place = place;
  }

  /** The elements as values of their common type; there is at least one. */
  List<TypedExpression> unify(List<TypedExpression> elements) {
    SqlType common = commonType(elements);
    return elements.stream().map(element -> convert(element, common)).toList();
  }

  private SqlType commonType(List<TypedExpression> elements) {
    SqlType common = elements.get(0).type();
    for (TypedExpression element : elements.subList(1, elements.size())) {
      common = common(common, element, element);
    }
    return common;
  }

  /** The type of both; {@code whole} is the element of the list that messages speak of. */
  private SqlType common(SqlType type, TypedExpression element, TypedExpression whole) {
    Optional<SqlType> strict = CommonTypes.strict(type, element.type());
    if (strict.isPresent()) {
      return strict.get();
    }
    if (element instanceof Constant constant) {
      if (constant.value() == null) {
        return type;
      }
      if (constant.value() instanceof String text) {
        return withText(type, text, constant, whole);
      }
      if (type == SqlType.STRING) {
        return type;
      }
    }
    if (element instanceof MakeArray array && type instanceof Array target) {
      SqlType inner = target.element();
      for (TypedExpression nested : array.elements()) {
        inner = common(inner, nested, whole);
      }
      return new Array(inner);
    }
    if (element instanceof MakeMap map && type instanceof Map target) {
      SqlType key = target.key();
      SqlType value = target.value();
      for (MakeMap.Entry entry : map.entries()) {
        key = common(key, entry.key(), whole);
        value = common(value, entry.value(), whole);
      }
      return new Map(key, value);
    }
    if (element instanceof MakeStruct struct && type instanceof Struct target) {
      return structs(target, struct, whole);
    }
    throw TypeErrors.noCommonType(whole.span(), place, type, whole.type());
  }

  private SqlType withText(SqlType type, String text, Constant element, TypedExpression whole) {
    if (type.isNumeric()) {
      SqlType number =
          ConstantCasts.numberType(text)
              .orElseThrow(() -> TypeErrors.badText(element.span(), text, type));
      return NumericTypes.common(type, number);
    }
    if (type == SqlType.BOOLEAN || type.isDateTime() || type == SqlType.BYTES) {
      return type;
    }
    throw TypeErrors.noCommonType(whole.span(), place, type, whole.type());
  }

  private SqlType structs(Struct target, MakeStruct struct, TypedExpression whole) {
    List<Field> fields = new ArrayList<>();
    for (Field field : target.fields()) {
      int index = indexOf(struct.type(), field.name());
      SqlType type =
          index < 0 ? field.type() : common(field.type(), struct.values().get(index), whole);
      fields.add(new Field(field.name(), type));
    }
    struct.type().fields().stream()
        .filter(field -> target.field(field.name()).isEmpty())
        .forEach(fields::add);
    return new Struct(fields);
  }

  private TypedExpression convert(TypedExpression element, SqlType type) {
    if (element.type().equals(type)) {
      return element;
    }
    if (element instanceof Constant constant && constant.value() != null) {
      if (constant.value() instanceof String) {
        return ConstantCasts.fromText(constant, type);
      }
      if (type == SqlType.STRING) {
        return ConstantCasts.toText(constant);
      }
    }
    if (element instanceof MakeArray array && type instanceof Array target) {
      return new MakeArray(
          array.elements().stream().map(e -> convert(e, target.element())).toList(),
          target,
          array.span());
    }
    if (element instanceof MakeMap map && type instanceof Map target) {
      return new MakeMap(
          map.entries().stream()
              .map(
                  e ->
                      new MakeMap.Entry(
                          convert(e.key(), target.key()), convert(e.value(), target.value())))
              .toList(),
          target,
          map.span());
    }
    if (element instanceof MakeStruct struct && type instanceof Struct target) {
      return struct(struct, target);
    }
    return Conversions.implied(element, type);
  }

  private MakeStruct struct(MakeStruct struct, Struct target) {
    List<TypedExpression> values = new ArrayList<>();
    for (Field field : target.fields()) {
      int index = indexOf(struct.type(), field.name());
      values.add(
          index < 0
              ? new Constant(null, field.type(), struct.span())
              : convert(struct.values().get(index), field.type()));
    }
    return new MakeStruct(values, target, struct.span());
  }

  private static int indexOf(Struct struct, String field) {
    return struct.fields().stream().map(Field::name).toList().indexOf(field);
  }
}
