package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Whether the columns of a declared source are given, or come from a schema. */
final class SchemaSource {
  private final SourceProperties properties;
  private final Identifier name;
  private final String shown;
  private final Diagnostics errors;
  private boolean infersKey;
  private boolean infersValue;

  SchemaSource(SourceProperties properties, Identifier name, String shown, Diagnostics errors) {
    this.properties = properties;
    this.name = name;
    this.shown = shown;
    this.errors = errors;
  }

  /** Reports columns that come from nowhere, or from two places. */
  void check(ColumnDeclarations columns, Format keyFormat, Optional<Format> valueFormat) {
    checkId(Side.KEY, properties.key(), columns.hasKey());
    checkId(Side.VALUE, properties.value(), columns.hasValue());
    infersKey = !columns.hasKey() && FormatRules.hasSchemas(keyFormat);
    infersValue =
        !columns.hasValue() && valueFormat.isPresent() && FormatRules.hasSchemas(valueFormat.get());
    boolean none = !columns.hasKey() && !columns.hasValue() && columns.columns().isEmpty();
    if (none && !infers() && valueFormat.isPresent() && !errors.hasErrors()) {
      errors.add(FormatErrors.schemaMissing(name.span(), shown, valueFormat.get()));
    }
  }

  /** Whether columns come from a schema. */
  boolean infers() {
    return infersKey || infersValue;
  }

  /** Whether the columns of the value come from a schema. */
  boolean infersValue() {
    return infersValue;
  }

  /** Whether the columns of the key come from a schema. */
  boolean infersKey() {
    return infersKey;
  }

  private void checkId(Side side, FormatProperties given, boolean hasColumns) {
    if (given.schemaId().isPresent() && hasColumns) {
      errors.add(FormatErrors.schemaIdWithColumns(given.schemaId().get(), side));
    }
  }
}
