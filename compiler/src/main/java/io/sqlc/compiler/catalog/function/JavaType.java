package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.Optional;
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

  /** An array. */
  record ArrayOf(JavaType component) implements JavaType {
    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /**
   * A record without type parameters: what users declare for values of a STRUCT.
   *
   * @param name fully qualified
   * @param isPublic whether generated code can use it
   */
  record OfRecord(String name, boolean isPublic, List<Component> components) implements JavaType {
    public OfRecord {
      components = List.copyOf(components);
    }

    /** Throws IllegalArgumentException when generated code cannot use it. */
    void requirePublic() {
      if (!isPublic) {
        throw new IllegalArgumentException(
            "the record " + name + ", and what encloses it, must be public");
      }
    }

    /** The component that is a field of a STRUCT. */
    public Optional<Component> component(String field) {
      return components.stream().filter(component -> component.isField(field)).findFirst();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A component of a record. */
  record Component(String name, JavaType type) {
    /** Whether it stands for the field: names in Java say nothing of the case in SQL. */
    public boolean isField(String field) {
      return name.equalsIgnoreCase(field);
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

  /** The primitive types. */
  Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

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

  /** The type of a class without type arguments. */
  static JavaType of(Class<?> loaded) {
    return ReflectedClasses.type(loaded);
  }

  /** Whether it is a primitive type. */
  static boolean isPrimitive(JavaType type) {
    return type instanceof Declared declared && PRIMITIVES.contains(declared.name());
  }

  /** The class without type arguments; empty where it is none. */
  default String className() {
    if (this instanceof Declared declared) {
      return declared.name();
    }
    return this instanceof OfRecord record ? record.name() : "";
  }

  /** Whether it is something else than a single value: a list, a map, a record. */
  default boolean isStructured() {
    if (this instanceof Declared declared) {
      return !SIMPLE.contains(declared.name());
    }
    if (this instanceof OfRecord) {
      return true;
    }
    return this instanceof OfSql of
        && !(of.type() instanceof SqlType.Primitive || of.type() instanceof SqlType.Decimal);
  }
}
