package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.analysis.ScriptAnalyzer;
import io.sqlc.compiler.analysis.ddl.Session;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Analyses whose failure does not come from the text alone. */
final class AnalysisFailures {
  private static final String PAYMENTS =
      """
      CREATE STREAM payments (id BIGINT KEY, account STRING, amount DOUBLE)
        WITH (KAFKA_TOPIC = 'payments', VALUE_FORMAT = 'JSON', PARTITIONS = 4);
      """;

  private AnalysisFailures() {}

  /** A topic that is known to be different. */
  static List<Diagnostic> topicDiffers() {
    Topic known =
        new Topic(
            "payments",
            OptionalInt.of(6),
            OptionalInt.empty(),
            OptionalLong.empty(),
            Optional.empty());
    return analyze(PAYMENTS, List.of(known));
  }

  private static List<Diagnostic> analyze(String sql, List<Topic> topics) {
    List<Statement> statements = SqlParser.parse(new SourceFile("example.sql", sql)).statements();
    FunctionCatalog functions = FunctionCatalog.of(List.of());
    return ScriptAnalyzer.analyze(statements, Session.start(Map.of(), topics), functions, Set.of())
        .diagnostics();
  }
}
