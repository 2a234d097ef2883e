package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.NearNames;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says which name may have been meant. */
final class NearHelp {
  private NearHelp() {}

  /** With the names of things in SQL that are near, if any. */
  static Diagnostic names(Diagnostic diagnostic, String wanted, Collection<String> known) {
    List<String> near = NearNames.suggest(wanted, known);
    boolean caseOnly = near.stream().anyMatch(name -> name.equalsIgnoreCase(wanted));
    Diagnostic helped = with(diagnostic, near, SqlName::quoteIfNeeded);
    return caseOnly ? helped.note("names that are not quoted count as upper case") : helped;
  }

  /** With the words that are near, if any. */
  static Diagnostic words(Diagnostic diagnostic, String wanted, Collection<String> known) {
    return with(diagnostic, NearNames.suggest(wanted, known), word -> word);
  }

  private static Diagnostic with(
      Diagnostic diagnostic, List<String> near, UnaryOperator<String> shown) {
    return near.isEmpty()
        ? diagnostic
        : diagnostic.help(
            near.stream().map(shown).collect(Collectors.joining(" or ", "did you mean ", "?")));
  }
}
