package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.topology.Fold;
import io.sqlc.compiler.topology.Operator;
import io.sqlc.compiler.topology.Regroup;
import io.sqlc.compiler.topology.Select;
import io.sqlc.runtime.window.WindowedAggregation;
import java.util.Optional;

/**
 * Writes aggregations in windows whose changes go straight to the sink. Nobody asks for the values
 * that they replace, so that the runtime may keep the groups as objects between two commits.
 */
final class StreamedWindows {
  private StreamedWindows() {}

  /** The aggregation of a query, if it is one of these. */
  static Optional<Fold> of(Operator last) {
    Operator operator = last;
    while (operator instanceof Select select) {
      operator = select.input();
    }
    return operator instanceof Fold fold && isStreamed(fold) ? Optional.of(fold) : Optional.empty();
  }

  private static boolean isStreamed(Fold fold) {
    return fold.kind() == DataSource.Kind.STREAM
        && fold.window().isPresent()
        && !fold.isSession()
        && !fold.window().get().emitFinal()
        && !(fold.input() instanceof Regroup);
  }

  /**
   * The calls that give a stream of the groups that changed.
   *
   * @param rows the calls that give the rows
   * @param key the serde of stored keys
   * @param group the serde of groups
   * @param initializer the lambda that gives a group without rows
   * @param aggregator the lambda that adds a row
   */
  static CodeBlock write(
      Fold operator,
      CodeBlock rows,
      CodeBlock key,
      CodeBlock group,
      CodeBlock initializer,
      CodeBlock aggregator) {
    BoundWindow window = operator.window().orElseThrow();
    return CodeBlock.of(
        """
        new $T<>(
        $>$>$S,
        $L,
        $L,
        $L,
        $L)$<$<
        .aggregate($>$>$>$>$L$<$<,
        topology.windowMode(),
        $L,
        $L)$<$<\
        """,
        ClassName.get(WindowedAggregation.class),
        operator.name(),
        WindowCode.windows(window),
        WindowCode.duration(window.retentionMs()),
        key,
        group,
        rows,
        initializer,
        aggregator);
  }
}
