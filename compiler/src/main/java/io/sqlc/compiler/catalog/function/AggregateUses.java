package io.sqlc.compiler.catalog.function;

/** Puts the types of a call in the place of the type variables of an aggregate. */
public final class AggregateUses {
  private AggregateUses() {}

  /** The aggregate as a call uses it, for which its overload was chosen. */
  public static AggregateUse of(Resolution.Chosen chosen) {
    Implementation.Factory factory = (Implementation.Factory) chosen.overload().implementation();
    CallInputs inputs = new CallInputs(chosen);
    return new AggregateUse(
        chosen.overload(),
        inputs.of(factory.parameters()),
        bound(factory.argument(), inputs),
        bound(factory.state(), inputs),
        bound(factory.result(), inputs));
  }

  private static JavaType bound(JavaType type, CallInputs inputs) {
    if (type instanceof JavaType.Variable variable) {
      return new JavaType.OfSql(inputs.variable(variable.name()));
    }
    if (type instanceof JavaType.Declared declared) {
      return new JavaType.Declared(
          declared.name(), declared.arguments().stream().map(a -> bound(a, inputs)).toList());
    }
    return type;
  }
}
