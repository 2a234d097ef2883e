package io.sqlc.compiler.catalog.function;

import io.sqlc.compiler.catalog.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a parameter of a function takes, or what it gives. As text it is the pattern as signatures
 * write it.
 */
public sealed interface TypePattern {

  /** Whether a type variable occurs in it. */
  boolean isGeneric();

  /** Exactly one type. */
  record Exact(SqlType type) implements TypePattern {
    @Override
    public boolean isGeneric() {
      return false;
    }

    @Override
    public String toString() {
      return type.toString();
    }
  }

  /** DECIMAL of any precision and scale. */
  record AnyDecimal() implements TypePattern {
    @Override
    public boolean isGeneric() {
      return false;
    }

    @Override
    public String toString() {
      return "DECIMAL";
    }
  }

  /** Any type, but the same one wherever the name occurs in a signature. */
  record Variable(String name) implements TypePattern {
    @Override
    public boolean isGeneric() {
      return true;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Any type, each time another. */
  record Any() implements TypePattern {
    @Override
    public boolean isGeneric() {
      return true;
    }

    @Override
    public String toString() {
      return "ANY";
    }
  }

  /** An array. */
  record ArrayOf(TypePattern element) implements TypePattern {
    @Override
    public boolean isGeneric() {
      return element.isGeneric();
    }

    @Override
    public String toString() {
      return "ARRAY<" + element + ">";
    }
  }

  /** A map. */
  record MapOf(TypePattern key, TypePattern value) implements TypePattern {
    @Override
    public boolean isGeneric() {
      return key.isGeneric() || value.isGeneric();
    }

    @Override
    public String toString() {
      return "MAP<" + key + ", " + value + ">";
    }
  }

  /** A lambda; never part of another pattern. */
  record LambdaOf(List<TypePattern> parameters, TypePattern result) implements TypePattern {
    public LambdaOf {
      parameters = List.copyOf(parameters);
    }

    @Override
    public boolean isGeneric() {
      return result.isGeneric() || parameters.stream().anyMatch(TypePattern::isGeneric);
    }

    @Override
    public String toString() {
      return parameters.stream()
          .map(TypePattern::toString)
          .collect(Collectors.joining(", ", "LAMBDA (", ") => " + result));
    }
  }
}
