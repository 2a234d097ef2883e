package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.sqlc.compiler.catalog.SqlType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records of STRUCT types: one for each distinct type of the job, named after the column where
 * the type is first met.
 */
public final class StructClasses {
  private final String javaPackage;
  private final JavaIdentifiers classNames;
  private final Map<SqlType.Struct, RowClass> records = new LinkedHashMap<>();

  StructClasses(String javaPackage, JavaIdentifiers classNames) {
    this.javaPackage = javaPackage;
    this.classNames = classNames;
  }

  /** Registers the STRUCT types within a column's type. */
  void register(String column, SqlType type) {
    if (type instanceof SqlType.Array array) {
      register(column, array.element());
    } else if (type instanceof SqlType.Map map) {
      register(column, map.key());
      register(column, map.value());
    } else if (type instanceof SqlType.Struct struct && !records.containsKey(struct)) {
      String name = classNames.newClass(column + "_struct");
      // The names of what reads and writes it.
      classNames.newClass(name + "Json");
      classNames.newClass(name + "Avro");
      classNames.newClass(name + "State");
      records.put(struct, RowClass.of(ClassName.get(javaPackage, name), struct.fields()));
      struct.fields().forEach(field -> register(field.name(), field.type()));
    }
  }

  ClassName of(SqlType.Struct type) {
    return row(type).name();
  }

  RowClass row(SqlType.Struct type) {
    if (!records.containsKey(type)) {
      register("value", type);
    }
    return java.util.Objects.requireNonNull(records.get(type));
  }

  /** All records so far, in order of registration. */
  Collection<RowClass> all() {
    return java.util.List.copyOf(records.values());
  }
}
