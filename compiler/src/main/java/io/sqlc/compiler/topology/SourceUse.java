package io.sqlc.compiler.topology;

import io.sqlc.compiler.ir.ColumnValue;
import io.sqlc.compiler.ir.Parts;
import io.sqlc.compiler.ir.StructField;
import io.sqlc.compiler.ir.TypedExpression;
import io.sqlc.compiler.plan.Assignment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all queries of a job together read of its streams, finer than by column: which columns
 * decide whether a row is wanted, and which fields of STRUCTs are read.
 */
public final class SourceUse {
  private final Map<String, Reading> bySource;

  private SourceUse(Map<String, Reading> bySource) {
    this.bySource = bySource;
  }

  /** What is known of one stream so far. */
  private static final class Reading {
    /** The columns of each WHERE that is decided early, and of the event time. */
    private final Set<String> deciding = new LinkedHashSet<>();

    /** For each STRUCT the fields that are read, unless it is read whole. */
    private final Map<String, Set<String>> fields = new HashMap<>();

    private final Set<String> whole = new LinkedHashSet<>();

    /** Whether some query wants all rows. */
    private boolean undecided;

    /** Whether it is not known what some query reads. */
    private boolean unknown;
  }

  /** Nothing is known: all columns are read, whole. */
  public static SourceUse unknown() {
    return new SourceUse(Map.of());
  }

  /** What the queries of a job read. */
  public static SourceUse of(ApplicationTopology topology) {
    SourceUse use = new SourceUse(new LinkedHashMap<>());
    topology.queries().forEach(query -> use.gather(query.last(), Optional.empty()));
    return use;
  }

  /**
   * The value columns that decide about the rows of a stream, where each query that reads it begins
   * with a WHERE that is decided early; empty where that is not so.
   */
  public Optional<Set<String>> deciding(String source) {
    return Optional.ofNullable(bySource.get(source))
        .filter(reading -> !reading.undecided)
        .map(reading -> reading.deciding);
  }

  /** The fields that are read of a stream's STRUCT; empty where it is read whole. */
  public Optional<Set<String>> fields(String source, String column) {
    return Optional.ofNullable(bySource.get(source))
        .filter(reading -> !reading.unknown && !reading.whole.contains(column))
        .map(reading -> reading.fields.get(column));
  }

  /**
   * Goes down to the streams.
   *
   * @param above what is computed of the operator's rows; empty where that is not known
   */
  private void gather(Operator operator, Optional<List<TypedExpression>> above) {
    if (operator instanceof Select select) {
      List<TypedExpression> values = select.values().stream().map(Assignment::value).toList();
      gather(select.input(), Optional.of(values));
    } else if (operator instanceof Where where) {
      Optional<TypedExpression> early =
          where.isEarly() ? Optional.of(where.predicate()) : Optional.empty();
      Optional<List<TypedExpression>> all =
          above.map(list -> Stream.concat(list.stream(), Stream.of(where.predicate())).toList());
      if (where.input() instanceof ReadTopic read) {
        note(read, early, all);
      } else {
        gather(where.input(), all);
      }
    } else if (operator instanceof ReadTopic read) {
      note(read, Optional.empty(), above);
    } else {
      operator.inputs().forEach(input -> gather(input, Optional.empty()));
    }
  }

  private void note(
      ReadTopic read, Optional<TypedExpression> early, Optional<List<TypedExpression>> all) {
    Reading reading = bySource.computeIfAbsent(read.input().source().name(), name -> new Reading());
    Map<String, String> sourceColumns =
        read.columns().stream()
            .collect(Collectors.toMap(c -> c.column().name(), c -> c.sourceColumn()));
    reading.undecided |= early.isEmpty();
    reading.unknown |= all.isEmpty() || read.input().source().isTable();
    read.input().source().timestamp().ifPresent(t -> reading.deciding.add(t.column()));
    early.ifPresent(
        predicate ->
            Parts.columnsRead(predicate)
                .forEach(
                    column ->
                        reading.deciding.add(
                            sourceColumns.getOrDefault(column.name(), column.name()))));
    all.ifPresent(
        expressions ->
            expressions.forEach(
                part -> noteFields(part, reading, n -> sourceColumns.getOrDefault(n, n))));
  }

  private static void noteFields(
      TypedExpression part, Reading reading, Function<String, String> sourceColumn) {
    if (part instanceof StructField field && field.struct() instanceof ColumnValue column) {
      reading
          .fields
          .computeIfAbsent(sourceColumn.apply(column.column().name()), name -> new TreeSet<>())
          .add(field.field());
    } else if (part instanceof ColumnValue column) {
      reading.whole.add(sourceColumn.apply(column.column().name()));
    } else {
      Parts.of(part).forEach(inner -> noteFields(inner, reading, sourceColumn));
    }
  }
}
