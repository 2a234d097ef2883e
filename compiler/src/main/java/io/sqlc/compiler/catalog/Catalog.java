package io.sqlc.compiler.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All streams, tables and custom types that a statement can see. Immutable: a statement's effect is
 * the next catalog. Iteration is in order of declaration.
 */
public final class Catalog {
  public static final Catalog EMPTY = new Catalog(Map.of(), Map.of());

  private final Map<String, DataSource> sources;
  private final Map<String, SqlType> types;

  private Catalog(Map<String, DataSource> sources, Map<String, SqlType> types) {
    this.sources = sources;
    this.types = types;
  }

  /** The stream or table of exactly this name. */
  public Optional<DataSource> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** The type that CREATE TYPE registered under this name. */
  public Optional<SqlType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  public Collection<DataSource> sources() {
    return java.util.Collections.unmodifiableCollection(sources.values());
  }

  public Collection<String> typeNames() {
    return java.util.Collections.unmodifiableCollection(types.keySet());
  }

  /** This catalog with a source added, or the one of the same name replaced in its place. */
  public Catalog with(DataSource source) {
    Map<String, DataSource> next = new LinkedHashMap<>(sources);
    next.put(source.name(), source);
    return new Catalog(next, types);
  }

  public Catalog without(DataSource source) {
    Map<String, DataSource> next = new LinkedHashMap<>(sources);
    next.remove(source.name());
    return new Catalog(next, types);
  }

  public Catalog withType(String name, SqlType type) {
    Map<String, SqlType> next = new LinkedHashMap<>(types);
    next.put(name, type);
    return new Catalog(sources, next);
  }

  public Catalog withoutType(String name) {
    Map<String, SqlType> next = new LinkedHashMap<>(types);
    next.remove(name);
    return new Catalog(sources, next);
  }
}
