package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated record: the row of a stream or table, a composite key, or a STRUCT.
 *
 * @param name the record's class
 * @param components its components in order
 */
public record RowClass(ClassName name, List<Component> components) {
  public RowClass {
    components = List.copyOf(components);
  }

  /**
   * A component.
   *
   * @param column the name in SQL
   * @param accessor the name in Java
   */
  public record Component(String column, String accessor, SqlType type) {}

  /** A record for these columns, whose components get legal, distinct names. */
  static RowClass of(ClassName name, List<SqlType.Field> columns) {
    JavaIdentifiers identifiers = JavaIdentifiers.ofComponents();
    List<Component> components = new ArrayList<>();
    for (SqlType.Field column : columns) {
      components.add(
          new Component(column.name(), identifiers.newMember(column.name()), column.type()));
    }
    return new RowClass(name, components);
  }

  /** The component of the column of exactly this name. */
  public Component component(String column) {
    return components.stream()
        .filter(component -> component.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }
}
