package io.sqlc.compiler.topology;

import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.ast.JoinType;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlName;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the operators of a query as text, sources first, with what they keep and send. */
public final class TopologyPrinter {
  private static final String REPARTITION = "-repartition";

  private TopologyPrinter() {}

  /** An operator a line, with its stores and internal topics below it. */
  public static String print(QueryTopology query) {
    Set<Operator> operators = new LinkedHashSet<>();
    collect(query.last(), operators);
    StringBuilder text = new StringBuilder();
    for (Operator operator : operators) {
      text.append(operator.name()).append('\n');
      details(operator).forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.append(query.sinkName())
        .append("\n  writes topic ")
        .append(query.sink().topic().name())
        .append('\n')
        .toString();
  }

  private static void collect(Operator operator, Set<Operator> operators) {
    operator.inputs().forEach(input -> collect(input, operators));
    operators.add(operator);
  }

  private static List<String> details(Operator operator) {
    if (operator instanceof ReadTopic read) {
      return Stream.concat(
              Stream.of(reads(read.input())), stores(read).map(store -> keeps(store, read)))
          .toList();
    }
    if (operator instanceof Reroute reroute) {
      return reroute.repartition().map(topic -> sends(topic.name(), reroute)).stream().toList();
    }
    if (operator instanceof Regroup regroup) {
      return List.of(
          sends(regroup.name(), regroup)
              + (regroup.isShared() ? ", for all queries that group so" : ""));
    }
    if (operator instanceof Resend resend) {
      return Stream.concat(
              Stream.of(sends(resend.name(), resend)),
              stores(resend).filter(s -> resend.table()).map(store -> keeps(store, resend)))
          .toList();
    }
    if (operator instanceof Fold fold) {
      return List.of(
          keeps(fold.name(), fold) + fold.window().map(TopologyPrinter::kept).orElse(""));
    }
    if (operator instanceof Where where && where.isStored()) {
      return List.of(keeps(where.name(), where) + ", of the rows that have passed");
    }
    if (operator instanceof JoinStreams join) {
      return streams(join);
    }
    if (operator instanceof JoinForeignKey join) {
      return foreignKey(join);
    }
    if (operator instanceof LookUp join) {
      return List.of("looks into " + storesOf(join.right()) + ", keeps nothing itself");
    }
    return operator instanceof JoinTables
        ? List.of("looks into " + storesOf(operator) + ", keeps nothing itself")
        : List.of();
  }

  private static String reads(InputTopic input) {
    String topic = input.source().topic().name();
    if (input.isHandedOver()) {
      return "takes the rows of query "
          + input.source().name()
          + "; topic "
          + topic
          + " is not read back";
    }
    return "reads topic "
        + topic
        + input
            .handing()
            .flatMap(InputTopic.Handing::readBack)
            .map(reason -> " back: " + reason)
            .orElse("");
  }

  /** Kafka Streams calls the left side of its join "this"; RIGHT is LEFT with the sides turned. */
  private static List<String> streams(JoinStreams join) {
    boolean full = join.type() == JoinType.FULL;
    boolean inner = join.type() == JoinType.INNER;
    boolean turned = join.type() == JoinType.RIGHT;
    Duration retention = join.window().retention();
    String kept = ", for " + retention.toMillis() + " ms" + reason(join);
    String first = join.name() + (full ? "-outer-this" : "-this") + "-join-store";
    String second = join.name() + (inner ? "-other" : "-outer-other") + "-join-store";
    Stream<String> sides =
        Stream.of(
            keeps(first, turned ? join.right() : join.left()) + kept,
            keeps(second, turned ? join.left() : join.right()) + kept);
    Stream<String> shared =
        inner || join.window().grace().isEmpty()
            ? Stream.of()
            : Stream.of(
                "store "
                    + join.name()
                    + (full ? "-outer" : "-left")
                    + "-shared-join-store keeps rows that wait for a partner"
                    + kept);
    return Stream.concat(sides, shared).toList();
  }

  /** Why rows are kept so long: without GRACE PERIOD it is a day, or longer where WITHIN is. */
  private static String reason(JoinStreams join) {
    return join.window().grace().isPresent()
        ? " (WITHIN and GRACE PERIOD)"
        : " (the default without GRACE PERIOD)";
  }

  /** How long a window is kept, and when it takes no more records. */
  private static String kept(BoundWindow window) {
    return ", for "
        + window.retentionMs()
        + " ms; a window closes "
        + window.graceMs()
        + " ms after its end"
        + (window.emitFinal() ? " and is told then" : "");
  }

  private static List<String> foreignKey(JoinForeignKey join) {
    Stream<String> own =
        Stream.of(
            "topics "
                + join.name()
                + "-subscription-registration-topic, "
                + join.name()
                + "-subscription-response-topic",
            "store " + join.name() + "-subscription-store keeps the keys of left rows by right key",
            "looks into " + storesOf(join.left()) + ", " + storesOf(join.right()));
    return Stream.concat(
            own, join.stored() ? Stream.of(keeps(join.name(), join)) : Stream.<String>of())
        .toList();
  }

  private static String storesOf(Operator operator) {
    return stores(operator).distinct().collect(Collectors.joining(", "));
  }

  /** The stores that the rows of a table are looked up in. */
  private static Stream<String> stores(Operator operator) {
    if (operator instanceof ReadTopic read) {
      return read.input().source().isTable()
          ? Stream.of(read.input().source().name() + "-table")
          : Stream.of();
    }
    boolean own =
        operator instanceof Fold
            || operator instanceof Resend
            || (operator instanceof Where where && where.isStored())
            || (operator instanceof JoinForeignKey join && join.stored());
    return own
        ? Stream.of(operator.name())
        : operator.inputs().stream().flatMap(TopologyPrinter::stores);
  }

  private static String keeps(String store, Operator rows) {
    return "store " + store + " keeps " + columns(rows);
  }

  private static String sends(String topic, Operator rows) {
    return "topic " + topic + REPARTITION + " carries " + columns(rows);
  }

  private static String columns(Operator rows) {
    return Stream.concat(
            rows.key().columns().stream().map(column -> column(column) + " KEY"),
            rows.row().fields().stream().map(TopologyPrinter::column))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String column(Column column) {
    return SqlName.quoteIfNeeded(column.name()) + " " + column.type();
  }
}
