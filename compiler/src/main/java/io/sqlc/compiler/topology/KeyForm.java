package io.sqlc.compiler.topology;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.plan.Aggregate;
import io.sqlc.compiler.plan.Filter;
import io.sqlc.compiler.plan.ForeignKeyJoin;
import io.sqlc.compiler.plan.PlanNode;
import io.sqlc.compiler.plan.PlanVisitor;
import io.sqlc.compiler.plan.Project;
import io.sqlc.compiler.plan.Rekey;
import io.sqlc.compiler.plan.SourceScan;
import io.sqlc.compiler.plan.StreamStreamJoin;
import io.sqlc.compiler.plan.StreamTableJoin;
import io.sqlc.compiler.plan.TableTableJoin;
import io.sqlc.compiler.plan.Unnest;
import java.util.Optional;

/**
 * The bytes of keys, by which records are spread over partitions. Records of two sides of a join
 * meet only where equal keys have equal bytes (semantics reference, section 8).
 *
 * @param source the source whose keys are written so; empty for the form of stores, which is that
 *     of the KAFKA format
 */
record KeyForm(Optional<DataSource> source) {
  /** The form that is free to choose, as the records go through a topic of ours anyway. */
  static final KeyForm STORED = new KeyForm(Optional.empty());

  /** The form in which two sides meet; a side that has another one is sent through a topic. */
  static KeyForm common(PlanNode left, PlanNode right) {
    return of(left).or(() -> of(right)).orElse(STORED);
  }

  /**
   * The form that the records of a node have; empty where they must be sent anew whatever it is.
   */
  static Optional<KeyForm> of(PlanNode node) {
    return node.accept(new Finder());
  }

  /** Whether keys of this form have the same bytes. */
  boolean meets(KeyForm other) {
    return source.map(DataSource::keyFormat).equals(other.source.map(DataSource::keyFormat));
  }

  private static final class Finder implements PlanVisitor<Optional<KeyForm>> {
    @Override
    public Optional<KeyForm> visitAggregate(Aggregate node) {
      return Optional.of(STORED);
    }

    @Override
    public Optional<KeyForm> visitFilter(Filter node) {
      return node.input().accept(this);
    }

    @Override
    public Optional<KeyForm> visitForeignKeyJoin(ForeignKeyJoin node) {
      return node.left().accept(this);
    }

    @Override
    public Optional<KeyForm> visitProject(Project node) {
      return node.input().accept(this);
    }

    @Override
    public Optional<KeyForm> visitRekey(Rekey node) {
      return Optional.empty();
    }

    /** The bytes of keys with schema ids differ between schemas that mean the same. */
    @Override
    public Optional<KeyForm> visitSourceScan(SourceScan node) {
      return switch (node.source().keyFormat().format()) {
        case AVRO, JSON_SR, PROTOBUF -> Optional.empty();
        case KAFKA -> Optional.of(STORED);
        case NONE, DELIMITED, JSON, PROTOBUF_NOSR ->
            Optional.of(new KeyForm(Optional.of(node.source())));
      };
    }

    @Override
    public Optional<KeyForm> visitStreamStreamJoin(StreamStreamJoin node) {
      return Optional.of(common(node.left(), node.right()));
    }

    @Override
    public Optional<KeyForm> visitStreamTableJoin(StreamTableJoin node) {
      return Optional.of(common(node.left(), node.right()));
    }

    @Override
    public Optional<KeyForm> visitTableTableJoin(TableTableJoin node) {
      return Optional.of(common(node.left(), node.right()));
    }

    @Override
    public Optional<KeyForm> visitUnnest(Unnest node) {
      return node.input().accept(this);
    }
  }
}
