package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A type in the Java signature of a function, which need not be on the class path. */
public sealed interface JavaType {

  /** A class, possibly with type arguments; fully qualified. */
  record Declared(String name, List<JavaType> arguments) implements JavaType {
    public Declared {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? name
          : arguments.stream()
              .map(JavaType::toString)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
  }

  /** A type variable. */
  record Variable(String name) implements JavaType {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The type that values of an SQL type have in generated code. */
  record OfSql(SqlType type) implements JavaType {
    @Override
    public String toString() {
      return type.toString();
    }
  }

  /** The classes of single values. */
  Set<String> SIMPLE =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "java.lang.String",
          "java.math.BigDecimal",
          "org.apache.kafka.common.utils.Bytes");

  /** Whether it is something else than a single value: a list, a map, a record. */
  default boolean isStructured() {
    if (this instanceof Declared declared) {
      return !SIMPLE.contains(declared.name());
    }
    return this instanceof OfSql of
        && !(of.type() instanceof SqlType.Primitive || of.type() instanceof SqlType.Decimal);
  }
}
