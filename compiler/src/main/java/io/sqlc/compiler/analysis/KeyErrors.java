package io.sqlc.compiler.analysis;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told about the key of a result. */
public final class KeyErrors {
  private KeyErrors() {}

  /** Why columns of a result make up its key. */
  public enum Reason {
    SOURCE_KEY("key column"),
    PARTITION_BY("PARTITION BY expression"),
    GROUP_BY("GROUP BY expression"),
    JOIN("join column"),
    PRIMARY_KEY("primary key column");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    String words(boolean several) {
      return several ? words + "s" : words;
    }
  }

  /** Key columns that SELECT lacks and of which all are needed. */
  public static Diagnostic allNeeded(
      Span select, String sink, Reason reason, List<String> all, List<String> missing) {
    return error(
            DiagnosticCode.KEY_NOT_SELECTED,
            select,
            "key not selected: "
                + SqlName.quoteIfNeeded(sink)
                + " needs the "
                + reason.words(missing.size() > 1)
                + " "
                + String.join(" and ", missing)
                + " in its SELECT list")
        .help("write SELECT " + String.join(", ", all) + ", …");
  }

  /** Key columns of which SELECT needs one. */
  public static Diagnostic oneNeeded(Span select, String sink, List<String> candidates) {
    return error(
            DiagnosticCode.KEY_NOT_SELECTED,
            select,
            "key not selected: "
                + SqlName.quoteIfNeeded(sink)
                + " needs the "
                + Reason.JOIN.words(false)
                + " "
                + String.join(" or ", candidates)
                + " in its SELECT list")
        .help("write SELECT " + candidates.get(0) + ", …");
  }

  /** The key that a join made up. */
  public static Diagnostic syntheticNeeded(Span select, String sink, String name) {
    return error(
            DiagnosticCode.KEY_NOT_SELECTED,
            select,
            "key not selected: " + SqlName.quoteIfNeeded(sink) + " needs " + name)
        .note("no source column holds the key of this join, so it is called " + name)
        .help("write SELECT " + name + ", …");
  }

  /** One key column under several names. */
  public static Diagnostic selectedTwice(Span span, String key, List<String> names, Span first) {
    return error(
            DiagnosticCode.KEY_SELECTED_TWICE,
            span,
            "key column "
                + key
                + " is selected more than once, as "
                + names.stream().map(SqlName::quoteIfNeeded).collect(Collectors.joining(" and ")))
        .related(first, "the first one")
        .help("AS_VALUE(" + key + ") copies it into the value");
  }

  /** Nothing but the key. */
  public static Diagnostic noValueColumns(Span select) {
    return error(
            DiagnosticCode.QUERY_NO_VALUE_COLUMNS,
            select,
            "the result has no value columns, only its key")
        .help("select another column, or copy the key into the value with AS_VALUE(…)");
  }
}
