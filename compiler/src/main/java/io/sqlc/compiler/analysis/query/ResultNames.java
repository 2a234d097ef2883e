package io.sqlc.compiler.analysis.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes up names for columns that have none (semantics reference, section 2). */
final class ResultNames {
  private static final String GENERATED = "KSQL_COL_";
  private static final Pattern NUMBER_AT_END = Pattern.compile("_\\d+$");

  private final Set<String> taken;
  private int next;

  /** Makes one for a query over columns of these names. */
  ResultNames(Collection<String> sourceColumns) {
    this.taken = new HashSet<>(sourceColumns);
  }

  /** {@code KSQL_COL_0}, {@code KSQL_COL_1} …, leaving out the names of source columns. */
  String generated() {
    String name = GENERATED + next++;
    while (!taken.add(name)) {
      name = GENERATED + next++;
    }
    return name;
  }

  /** The field's own name, with a number where it is taken. */
  String forField(String field) {
    String base = NUMBER_AT_END.matcher(field).replaceFirst("");
    String name = base;
    for (int i = 1; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }
}
