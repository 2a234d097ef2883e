package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.BooleanLiteral;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.Literal;
import io.sqlc.compiler.ast.LongLiteral;
import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of one WITH clause. What is wrong with one is reported, and the property
 * then counts as not given.
 */
final class PropertyReader {
  private final Map<PropertyName, Property> given = new EnumMap<>(PropertyName.class);
  private final Diagnostics errors;

  PropertyReader(List<Property> properties, PropertyPlace place, Diagnostics errors) {
    this.errors = errors;
    for (Property property : properties) {
      Optional<PropertyName> name = PropertyName.named(property.name().text());
      if (name.isEmpty()) {
        errors.add(PropertyErrors.unknown(property, place));
      } else if (!name.get().isAllowedIn(place)) {
        errors.add(PropertyErrors.notHere(property, name.get(), place));
      } else {
        Property first = given.putIfAbsent(name.get(), property);
        if (first != null) {
          errors.add(PropertyErrors.twice(property, first));
        }
      }
    }
  }

  /** Whether it was given at all, rightly or wrongly. */
  boolean has(PropertyName name) {
    return given.containsKey(name);
  }

  Diagnostics errors() {
    return errors;
  }

  /** A text as it stands. */
  Optional<Given<String>> text(PropertyName name) {
    return read(name, property -> text(property));
  }

  /** A text that is not blank. */
  Optional<Given<String>> word(PropertyName name) {
    return read(
        name,
        property -> {
          String text = text(property);
          if (text != null && text.isBlank()) {
            errors.add(PropertyErrors.blank(property));
            return null;
          }
          return text;
        });
  }

  /** A constant of an enum, in any case. */
  <E extends Enum<E>> Optional<Given<E>> constant(PropertyName name, E[] constants) {
    return read(
        name,
        property -> {
          String text = text(property);
          if (text == null) {
            return null;
          }
          for (E constant : constants) {
            if (constant.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
              return constant;
            }
          }
          List<String> names = java.util.Arrays.stream(constants).map(Enum::name).toList();
          errors.add(PropertyErrors.notOneOf(property, text, names));
          return null;
        });
  }

  /** A whole number within bounds, which may stand in quotes. */
  Optional<Given<Long>> number(PropertyName name, long least, long most) {
    return read(
        name,
        property -> {
          Long number = number(property.value());
          if (number == null) {
            errors.add(PropertyErrors.wrongKind(property, "a whole number"));
            return null;
          }
          if (number < least || number > most) {
            errors.add(PropertyErrors.outOfRange(property, least, most));
            return null;
          }
          return number;
        });
  }

  /** TRUE or FALSE, which may stand in quotes. */
  Optional<Given<Boolean>> flag(PropertyName name) {
    return read(
        name,
        property -> {
          if (property.value() instanceof BooleanLiteral literal) {
            return literal.value();
          }
          if (property.value() instanceof StringLiteral literal) {
            String text = literal.value().strip().toLowerCase(Locale.ROOT);
            if (text.equals("true") || text.equals("false")) {
              return text.equals("true");
            }
          }
          errors.add(PropertyErrors.wrongKind(property, "TRUE or FALSE"));
          return null;
        });
  }

  /** What the reading function gives for it; null where that has reported an error. */
  <T> Optional<Given<T>> read(PropertyName name, Function<Property, @Nullable T> reading) {
    Property property = given.get(name);
    if (property == null) {
      return Optional.empty();
    }
    T value = reading.apply(property);
    return value == null
        ? Optional.empty()
        : Optional.of(new Given<>(value, property.name().span(), property.value().span()));
  }

  /** The text of a property; null, reported, where it has none. */
  @Nullable String text(Property property) {
    if (property.value() instanceof StringLiteral literal) {
      return literal.value();
    }
    errors.add(PropertyErrors.wrongKind(property, "a text in single quotes"));
    return null;
  }

  private static @Nullable Long number(Literal literal) {
    if (literal instanceof IntegerLiteral integer) {
      return (long) integer.value();
    }
    if (literal instanceof LongLiteral integer) {
      return integer.value();
    }
    if (literal instanceof StringLiteral text && text.value().strip().matches("[+-]?\\d{1,18}")) {
      return Long.valueOf(text.value().strip());
    }
    return null;
  }
}
