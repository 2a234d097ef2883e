package io.sqlc.compiler.catalog.function;

import io.sqlc.runtime.function.Aggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.function.TableUdaf;
import io.sqlc.runtime.function.Udaf;
import java.util.List;
import java.util.Set;

/** Reads methods that make aggregates. */
final class AggregateFactories {
  private static final Set<String> UDAFS =
      Set.of(
          Udaf.class.getName(),
          TableUdaf.class.getName(),
          KsqlAnnotations.UDAF,
          KsqlAnnotations.TABLE_UDAF);

  private static final Set<String> UNDOABLE =
      Set.of(TableAggregate.class.getName(), TableUdaf.class.getName(), KsqlAnnotations.TABLE_UDAF);

  private AggregateFactories() {}

  static Implementation.Factory read(String className, JavaMethod method) {
    String returned = method.returns().className();
    boolean isUdaf = UDAFS.contains(returned);
    boolean undoable = UNDOABLE.contains(returned);
    List<JavaType> types = types(method);
    if (types.size() != 3
        || (!isUdaf && !undoable && !returned.equals(Aggregate.class.getName()))) {
      throw new IllegalArgumentException(
          "it must return an Aggregate, a TableAggregate, a Udaf or a TableUdaf, with its types");
    }
    for (JavaType type : types) {
      if (type instanceof JavaType.ArrayOf) {
        throw new IllegalArgumentException("an aggregate cannot have the type " + type);
      }
      if (type instanceof JavaType.OfRecord record) {
        record.requirePublic();
      }
    }
    if (isUdaf) {
      // How the state is stored follows from its SQL type.
      JavaSignature.sql(types.get(1));
    }
    return new Implementation.Factory(
        className,
        method.name(),
        method.parameters().stream().map(InputParameters::read).toList(),
        types.get(0),
        types.get(1),
        types.get(2),
        undoable,
        isUdaf);
  }

  /** The types of argument, state and result. */
  static List<JavaType> types(JavaMethod method) {
    return method.returns() instanceof JavaType.Declared declared
        ? declared.arguments()
        : List.of();
  }
}
