package io.sqlc.compiler.analysis.query;

import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.JoinErrors;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.query.BoundRelation.BoundSource;
import io.sqlc.compiler.ast.Join;
import io.sqlc.compiler.ast.Relation;
import io.sqlc.compiler.ast.SourceReference;
import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the sources that FROM names. */
final class SourceBinder {
  private final Catalog catalog;
  private final FailedNames failed;

  SourceBinder(Catalog catalog, FailedNames failed) {
    this.catalog = catalog;
    this.failed = failed;
  }

  /** The sources in the order of the text. */
  List<BoundSource> bind(Relation from) {
    List<SourceReference> references = new ArrayList<>();
    collect(from, references);
    List<DataSource> sources = io.sqlc.compiler.analysis.Errors.map(references, this::source);
    refuseRepetition(references, sources);
    boolean joined = references.size() > 1;
    Set<String> taken = new HashSet<>();
    List<BoundSource> bound = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      bound.add(bind(references.get(i), sources.get(i), joined, taken));
    }
    return bound;
  }

  private static void collect(Relation relation, List<SourceReference> references) {
    if (relation instanceof Join join) {
      collect(join.left(), references);
      collect(join.right(), references);
    } else if (relation instanceof SourceReference reference) {
      references.add(reference);
    }
  }

  private DataSource source(SourceReference reference) {
    String name = reference.source().text();
    return catalog
        .source(name)
        .orElseThrow(
            () -> {
              failed.refuseSilently(name);
              return NameErrors.unknownSource(
                  reference.source(), catalog.sources().stream().map(DataSource::name).toList());
            });
  }

  private static void refuseRepetition(List<SourceReference> references, List<DataSource> sources) {
    for (int i = 0; i < references.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (sources.get(i).name().equals(sources.get(j).name())) {
          throw JoinErrors.sourceTwice(
              references.get(i).source(), references.get(j).source().span());
        }
        if (references
            .get(i)
            .effectiveName()
            .text()
            .equals(references.get(j).effectiveName().text())) {
          throw NameErrors.duplicateAlias(
              references.get(i).effectiveName(), references.get(j).effectiveName().span());
        }
      }
    }
  }

  /** In a join, columns carry the source's name before their own, so that they are unique. */
  private static BoundSource bind(
      SourceReference reference, DataSource source, boolean joined, Set<String> taken) {
    String alias = reference.effectiveName().text();
    List<Column> columns = new ArrayList<>(source.schema().columns());
    columns.addAll(PseudoColumns.of(source));
    String prefix = joined ? alias + "_" : "";
    while (clashes(prefix, columns, taken)) {
      prefix += "_";
    }
    List<BoundSource.Item> items = new ArrayList<>();
    for (Column column : columns) {
      String name = prefix + column.name();
      taken.add(name);
      items.add(
          new BoundSource.Item(column.name(), new Column(name, column.type(), column.role())));
    }
    return new BoundSource(source, alias, items, reference.span());
  }

  private static boolean clashes(String prefix, List<Column> columns, Set<String> taken) {
    return columns.stream().anyMatch(column -> taken.contains(prefix + column.name()));
  }
}
