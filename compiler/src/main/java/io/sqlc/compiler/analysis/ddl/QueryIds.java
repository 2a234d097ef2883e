package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name that INSERT INTO … WITH (QUERY_ID = '…') gives its query. */
final class QueryIds {
  private static final List<String> GENERATED = List.of("CSAS_", "CTAS_", "CST_", "INSERTQUERY_");

  private QueryIds() {}

  /** The id in upper case, if one is given; what is wrong with the properties is reported. */
  static Optional<Given<String>> read(InsertIntoSelect statement, Diagnostics errors) {
    PropertyReader reader =
        new PropertyReader(statement.properties(), PropertyPlace.INSERT, errors);
    return reader.read(PropertyName.QUERY_ID, property -> id(reader, property));
  }

  private static @Nullable String id(PropertyReader reader, Property property) {
    String text = reader.text(property);
    if (text == null) {
      return null;
    }
    String id = text.toUpperCase(Locale.ROOT);
    if (!id.matches("[A-Z0-9_]+")) {
      reader
          .errors()
          .add(PropertyErrors.queryId(property, "it is made of letters, digits and _ alone"));
      return null;
    }
    for (String prefix : GENERATED) {
      if (id.startsWith(prefix)) {
        reader
            .errors()
            .add(PropertyErrors.queryId(property, prefix + "… is kept for names that are made"));
        return null;
      }
    }
    return id;
  }
}
