package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.ArrayType;
import io.sqlc.compiler.ast.DecimalType;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.MapType;
import io.sqlc.compiler.ast.NamedType;
import io.sqlc.compiler.ast.StructType;
import io.sqlc.compiler.ast.StructTypeField;
import io.sqlc.compiler.ast.TypeNode;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the types that are written in SQL. */
public final class TypeResolver {
  private static final Map<String, SqlType> PRIMITIVES =
      Map.ofEntries(
          Map.entry("BOOLEAN", SqlType.BOOLEAN),
          Map.entry("INT", SqlType.INT),
          Map.entry("INTEGER", SqlType.INT),
          Map.entry("BIGINT", SqlType.BIGINT),
          Map.entry("DOUBLE", SqlType.DOUBLE),
          Map.entry("STRING", SqlType.STRING),
          Map.entry("VARCHAR", SqlType.STRING),
          Map.entry("BYTES", SqlType.BYTES),
          Map.entry("DATE", SqlType.DATE),
          Map.entry("TIME", SqlType.TIME),
          Map.entry("TIMESTAMP", SqlType.TIMESTAMP));

  private final Catalog catalog;
  private final Diagnostics errors;

  private TypeResolver(Catalog catalog, Diagnostics errors) {
    this.catalog = catalog;
    this.errors = errors;
  }

  /**
   * The type that is written.
   *
   * @throws DiagnosticException with all that is wrong with it
   */
  public static SqlType resolve(TypeNode node, Catalog catalog) {
    Diagnostics errors = new Diagnostics();
    Optional<SqlType> type = resolve(node, catalog, errors);
    return type.orElseThrow(() -> new DiagnosticException(errors.toList()));
  }

  /** The type that is written; empty where something, which is reported, is wrong with it. */
  static Optional<SqlType> resolve(TypeNode node, Catalog catalog, Diagnostics errors) {
    return Optional.ofNullable(new TypeResolver(catalog, errors).type(node));
  }

  /** Whether a name stands for a type of SQL itself. */
  static boolean isPrimitive(String name) {
    return PRIMITIVES.containsKey(name);
  }

  private @Nullable SqlType type(TypeNode node) {
    if (node instanceof NamedType named) {
      return named(named.name());
    }
    if (node instanceof DecimalType decimal) {
      return decimal(decimal);
    }
    if (node instanceof ArrayType array) {
      SqlType element = type(array.element());
      return element == null ? null : new SqlType.Array(element);
    }
    if (node instanceof MapType map) {
      SqlType key = type(map.key());
      SqlType value = type(map.value());
      return key == null || value == null ? null : new SqlType.Map(key, value);
    }
    if (node instanceof StructType struct) {
      return struct(struct);
    }
    throw new IllegalStateException("unknown type node " + node);
  }

  private @Nullable SqlType named(Identifier name) {
    SqlType primitive = PRIMITIVES.get(name.text());
    if (primitive != null) {
      return primitive;
    }
    Optional<SqlType> made = catalog.type(name.text());
    if (made.isEmpty()) {
      List<String> known = new ArrayList<>(PRIMITIVES.keySet());
      known.addAll(List.of("DECIMAL", "ARRAY", "MAP", "STRUCT"));
      known.addAll(catalog.typeNames());
      errors.add(unknown(name, known));
    }
    return made.orElse(null);
  }

  private @Nullable SqlType decimal(DecimalType node) {
    try {
      return new SqlType.Decimal(node.precision(), node.scale());
    } catch (IllegalArgumentException e) {
      errors.add(decimalSize(node));
      return null;
    }
  }

  private @Nullable SqlType struct(StructType node) {
    Map<String, Span> first = new HashMap<>();
    List<SqlType.Field> fields = new ArrayList<>();
    boolean whole = true;
    for (StructTypeField field : node.fields()) {
      Identifier name = field.name();
      Span earlier = first.putIfAbsent(name.text(), name.span());
      SqlType type = type(field.type());
      if (earlier != null) {
        errors.add(fieldTwice(name, earlier));
      }
      if (earlier != null || type == null) {
        whole = false;
      } else {
        fields.add(new SqlType.Field(name.text(), type));
      }
    }
    return whole ? new SqlType.Struct(fields) : null;
  }

  private static Diagnostic unknown(Identifier name, List<String> known) {
    Diagnostic diagnostic =
        error(DiagnosticCode.NAME_UNKNOWN_TYPE, name.span(), "there is no type " + name);
    Diagnostic helped = NearHelp.names(diagnostic, name.text(), known);
    return helped.help().isEmpty()
        ? diagnostic.help(
            "types are BOOLEAN, INT, BIGINT, DOUBLE, DECIMAL(p, s), STRING, BYTES, DATE, TIME,"
                + " TIMESTAMP, ARRAY<…>, MAP<STRING, …>, STRUCT<…>, and those of CREATE TYPE")
        : helped;
  }

  private static Diagnostic decimalSize(DecimalType node) {
    return error(
            DiagnosticCode.TYPE_DECIMAL_SIZE,
            node.span(),
            "DECIMAL("
                + node.precision()
                + ", "
                + node.scale()
                + ") is impossible: "
                + (node.precision() < 1
                    ? "it has no digits"
                    : node.scale() < 0
                        ? "its scale is negative"
                        : "more digits after the point than in all"))
        .help("DECIMAL(precision, scale): digits in all, and how many of them after the point");
  }

  private static Diagnostic fieldTwice(Identifier name, Span first) {
    return error(
            DiagnosticCode.TYPE_DUPLICATE_FIELD,
            name.span(),
            "field " + name + " occurs twice in this STRUCT")
        .related(first, "first given here");
  }
}
