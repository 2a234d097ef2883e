package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.AtLeast;
import io.sqlc.runtime.function.DecimalType;
import io.sqlc.runtime.function.FunctionSettings;
import io.sqlc.runtime.function.StructMaker;
import io.sqlc.runtime.function.ValueType;
import io.sqlc.runtime.state.StateForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads the parameters of Java methods that the compiler gives their values. */
final class InputParameters {
  private InputParameters() {}

  /** Those before the arguments of the call. */
  static List<InputParameter> before(JavaMethod method) {
    List<InputParameter> inputs = new ArrayList<>();
    for (JavaParameter parameter : method.parameters()) {
      InputParameter input = read(parameter);
      if (input instanceof InputParameter.Literal) {
        break;
      }
      inputs.add(input);
    }
    return inputs;
  }

  /** What the compiler knows; anything else is an argument. */
  static InputParameter read(JavaParameter parameter) {
    String type = parameter.type().className();
    if (parameter.type() instanceof JavaType.Declared declared
        && !declared.arguments().isEmpty()
        && declared.arguments().get(0) instanceof JavaType.Variable variable) {
      if (type.equals(StateForm.class.getName())) {
        return new InputParameter.Form(variable.name());
      }
      if (type.equals(StructMaker.class.getName())) {
        return new InputParameter.Maker(variable.name());
      }
      if (type.equals(ValueType.class.getName())) {
        return new InputParameter.Type(variable.name());
      }
    }
    if (type.equals(DecimalType.class.getName())) {
      return new InputParameter.Decimal();
    }
    if (type.equals(FunctionSettings.class.getName())) {
      return new InputParameter.Settings();
    }
    return new InputParameter.Literal(
        JavaAnnotation.find(parameter.annotations(), AtLeast.class.getName())
            .map(least -> OptionalInt.of(least.number("value")))
            .orElse(OptionalInt.empty()));
  }
}
