package io.sqlc.compiler.plan;

import io.sqlc.compiler.analysis.BoundStatement;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.catalog.DataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Names of queries, from which the names of their state and internal topics are made. They do not
 * depend on the place of a statement, so that others can be added, moved and taken away without
 * their state being lost.
 *
 * <p>CREATE … AS SELECT has the name of its sink. INSERT INTO has that of its target and its
 * QUERY_ID, or else the sources that it reads; only where several statements would have the same
 * name, a check sum of the statement's text tells them apart.
 */
final class QueryNames {
  private QueryNames() {}

  /** The names of statements, in their order. */
  static List<String> of(List<BoundStatement> statements) {
    Map<String, Long> uses =
        statements.stream().collect(Collectors.groupingBy(QueryNames::base, Collectors.counting()));
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (BoundStatement statement : statements) {
      String base = base(statement);
      String name =
          uses.getOrDefault(base, 0L) == 1 ? base : base + "_" + checkSum(statement.sql());
      names.add(unique(name, taken));
    }
    return names;
  }

  /** Only statements of the same text still have the same name; any of them may be the first. */
  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }

  private static String base(BoundStatement statement) {
    String sink = statement.sink().name();
    if (!statement.insert()) {
      return sink;
    }
    return sink + "_INSERT_" + statement.queryId().orElseGet(() -> sources(statement));
  }

  private static String sources(BoundStatement statement) {
    return statement.query().from().sources().stream()
        .map(BoundSource::source)
        .map(DataSource::name)
        .collect(Collectors.joining("_"));
  }

  private static String checkSum(String sql) {
    CRC32 sum = new CRC32();
    sum.update(sql.getBytes(StandardCharsets.UTF_8));
    return String.format("%08X", sum.getValue());
  }
}
