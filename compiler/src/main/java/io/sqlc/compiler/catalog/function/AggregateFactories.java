package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.TableAggregate;
import java.util.List;

/** Reads methods that make aggregates. */
final class AggregateFactories {
  private AggregateFactories() {}

  static Implementation.Factory read(String className, JavaMethod method) {
    boolean undoable = method.returns().className().equals(TableAggregate.class.getName());
    if (!(method.returns() instanceof JavaType.Declared returned)
        || returned.arguments().size() != 3
        || (!undoable && !returned.name().equals(Aggregate.class.getName()))) {
      throw new IllegalArgumentException("it must return an Aggregate or a TableAggregate");
    }
    List<JavaType> types = returned.arguments();
    for (JavaType type : types) {
      if (type instanceof JavaType.ArrayOf) {
        throw new IllegalArgumentException("an aggregate cannot have the type " + type);
      }
    }
    return new Implementation.Factory(
        className,
        method.name(),
        method.parameters().stream().map(InputParameters::read).toList(),
        types.get(0),
        types.get(1),
        types.get(2),
        undoable);
  }
}
