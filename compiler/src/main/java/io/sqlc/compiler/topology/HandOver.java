package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which streams that a query of the job makes are handed over to the queries that read
 * them, without reading their topic back. The topic is written all the same. A stream is handed
 * over to all of its readers or to none, and only where each topic then gets records that it could
 * also have got by reading back, in an order that could also have come about. These rules make sure
 * of that; nobody but the job may write the topic, which only the user can know, and so asks for
 * it.
 *
 * <ul>
 *   <li><b>A stream.</b> A table read back is kept in a store whose partitions are those of the
 *       topic; the rows of its query may be in others.
 *   <li><b>Made by one query alone,</b> CREATE STREAM … AS SELECT, before its readers: what INSERT
 *       INTO adds, from this query or another, is found in the topic only.
 *   <li><b>Rows come back as they went.</b> JSON with names around the columns, which are no ARRAY,
 *       MAP or STRUCT; no keys, or keys of the KAFKA format from sources that have such keys, so
 *       that text is sure to have UTF-8. Other formats do not tell NULL from a default, or an empty
 *       text from NULL, or are not shown to come back alike.
 *   <li><b>With the same time.</b> No TIMESTAMP column; that the topic does not stamp records
 *       itself is checked when the job starts.
 *   <li><b>Nobody asks where they stood.</b> No reader of ROWPARTITION, ROWOFFSET or ROWTIME.
 *   <li><b>The order of rows of one key is that of the topic.</b> No PARTITION BY: rows with one
 *       new key come from several tasks, and only the topic says which is first.
 *   <li><b>Their partition does not matter to readers,</b> as it may not be that of the topic:
 *       readers keep no state, or gather rows through a repartition topic, which then has as many
 *       partitions; so they are no joins, and no GROUP BY of the key as it is.
 *   <li><b>Readers are the only ones that write their sinks.</b> Rows of two queries in one topic
 *       could come in an order that reading back cannot give.
 * </ul>
 */
final class HandOver {
  private final ApplicationTopology job;

  private HandOver(ApplicationTopology job) {
    this.job = job;
  }

  /**
   * For each source that a query of the job makes and that another reads: why its topic is read
   * back. Empty where the rows are handed over.
   */
  static Map<String, Optional<String>> decide(ApplicationTopology job) {
    HandOver decision = new HandOver(job);
    Map<String, Optional<String>> reasons = new HashMap<>();
    for (InputTopic input : job.inputs()) {
      if (input.source().madeByQuery()) {
        reasons.put(input.source().name(), decision.reason(input));
      }
    }
    return Map.copyOf(reasons);
  }

  private Optional<String> reason(InputTopic input) {
    DataSource source = input.source();
    if (source.isTable()) {
      return Optional.of("tables are read back into their stores");
    }
    List<QueryTopology> writers = writers(source.topic().name());
    if (writers.size() != 1 || !writers.get(0).name().equals(source.name())) {
      return Optional.of("several queries write the topic");
    }
    return Stream.of(
            columns(input),
            writer(writers.get(0)),
            partitions(source, writers.get(0)),
            readers(input, job.queries().indexOf(writers.get(0))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<QueryTopology> writers(String topic) {
    return job.queries().stream().filter(q -> q.sink().topic().name().equals(topic)).toList();
  }

  private static Optional<String> columns(InputTopic input) {
    DataSource source = input.source();
    if (source.timestamp().isPresent()) {
      return Optional.of("the topic has its time from a column");
    }
    if (!input.pseudoColumns().isEmpty()) {
      return Optional.of("a query reads ROWTIME, ROWPARTITION or ROWOFFSET");
    }
    if (source.valueFormat().format() != Format.JSON || !source.valueFormat().wrapped()) {
      return Optional.of("only JSON with names is sure to come back as it went");
    }
    boolean keys = source.schema().key().isEmpty() || source.keyFormat().format() == Format.KAFKA;
    if (!keys) {
      return Optional.of("only keys of the KAFKA format are sure to come back as they went");
    }
    return source.schema().value().stream()
        .filter(column -> isNested(column.type()))
        .findFirst()
        .map(HandOver::nested);
  }

  private static boolean isNested(SqlType type) {
    return type instanceof SqlType.Array
        || type instanceof SqlType.Map
        || type instanceof SqlType.Struct;
  }

  private static String nested(Column column) {
    return "the column " + column.name() + " is an ARRAY, MAP or STRUCT";
  }

  private static Optional<String> writer(QueryTopology writer) {
    List<Operator> operators = all(writer.last());
    boolean rekeyed =
        operators.stream().anyMatch(o -> o instanceof Reroute r && r.repartition().isEmpty());
    if (rekeyed) {
      return Optional.of("PARTITION BY brings rows of one key from several tasks");
    }
    boolean otherKeys =
        sources(operators)
            .anyMatch(s -> !s.schema().key().isEmpty() && s.keyFormat().format() != Format.KAFKA);
    return otherKeys
        ? Optional.of("the query that makes it reads keys that are not of the KAFKA format")
        : Optional.empty();
  }

  /** What is known when compiling; the job compares the topics when it starts. */
  private static Optional<String> partitions(DataSource source, QueryTopology writer) {
    boolean same =
        source.topic().partitions().isEmpty()
            || sources(all(writer.last()))
                .allMatch(s -> s.topic().partitions().equals(source.topic().partitions()));
    return same
        ? Optional.empty()
        : Optional.of("the topic has other partitions than those it is made from");
  }

  private Optional<String> readers(InputTopic input, int writer) {
    for (int i = 0; i < job.queries().size(); i++) {
      QueryTopology query = job.queries().get(i);
      List<Operator> operators = all(query.last());
      if (operators.stream().noneMatch(o -> o instanceof ReadTopic r && r.input().equals(input))) {
        continue;
      }
      if (i <= writer) {
        return Optional.of("a query before it reads it: " + query.name());
      }
      if (operators.stream().anyMatch(operator -> operator.inputs().size() > 1)) {
        return Optional.of("a join reads it: " + query.name());
      }
      if (operators.stream().anyMatch(o -> o instanceof Fold f && !isGathered(f))) {
        return Optional.of("GROUP BY keeps state where its rows are: " + query.name());
      }
      if (writers(query.sink().topic().name()).size() > 1) {
        return Optional.of("others write what is made of it too: " + query.sink().name());
      }
    }
    return Optional.empty();
  }

  private static boolean isGathered(Fold fold) {
    return fold.input() instanceof Regroup;
  }

  private static Stream<DataSource> sources(List<Operator> operators) {
    return operators.stream()
        .filter(ReadTopic.class::isInstance)
        .map(operator -> ((ReadTopic) operator).input().source());
  }

  private static List<Operator> all(Operator last) {
    List<Operator> operators = new ArrayList<>(List.of(last));
    last.inputs().forEach(input -> operators.addAll(all(input)));
    return operators;
  }
}
