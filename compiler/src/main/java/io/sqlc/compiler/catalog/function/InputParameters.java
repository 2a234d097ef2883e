package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.AtLeast;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.function.ValueType;
import io.sqlc.runtime.state.StateForm;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the parameters of Java methods that the compiler gives their values. */
final class InputParameters {
  private InputParameters() {}

  /** Those before the arguments of the call. */
  static List<InputParameter> before(Method method) {
    List<InputParameter> inputs = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      InputParameter input = read(parameter);
      if (input instanceof InputParameter.Literal) {
        break;
      }
      inputs.add(input);
    }
    return inputs;
  }

  /** What the compiler knows; anything else is an argument. */
  static InputParameter read(Parameter parameter) {
    if (parameter.getParameterizedType() instanceof ParameterizedType type
        && type.getActualTypeArguments()[0] instanceof TypeVariable<?> variable) {
      if (parameter.getType() == StateForm.class) {
        return new InputParameter.Form(variable.getName());
      }
      if (parameter.getType() == StructMaker.class) {
        return new InputParameter.Maker(variable.getName());
      }
      if (parameter.getType() == ValueType.class) {
        return new InputParameter.Type(variable.getName());
      }
    }
    if (parameter.getType() == DecimalType.class) {
      return new InputParameter.Decimal();
    }
    if (parameter.getType() == FunctionSettings.class) {
      return new InputParameter.Settings();
    }
    AtLeast least = parameter.getAnnotation(AtLeast.class);
    return new InputParameter.Literal(
        least == null ? OptionalInt.empty() : OptionalInt.of(least.value()));
  }
}
