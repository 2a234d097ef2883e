package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the statements before one have made. Immutable: a statement gives the next session.
 *
 * @param catalog streams, tables and types
 * @param initial the properties in force before the first statement
 * @param properties the properties in force now
 * @param topics what is known of topics beforehand
 * @param schemas what is known of registered schemas
 * @param queries the queries so far
 */
public record Session(
    Catalog catalog,
    Map<String, String> initial,
    Map<String, String> properties,
    List<Topic> topics,
    KnownSchemas schemas,
    List<QueryUse> queries) {
  public Session {
    initial = Collections.unmodifiableMap(new TreeMap<>(initial));
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    topics = List.copyOf(topics);
    queries = List.copyOf(queries);
  }

  /** The session before the first statement. */
  public static Session start(
      Map<String, String> properties, List<Topic> topics, KnownSchemas schemas) {
    return new Session(Catalog.EMPTY, properties, properties, topics, schemas, List.of());
  }

  /** The session before the first statement where no registered schema is known. */
  public static Session start(Map<String, String> properties, List<Topic> topics) {
    return start(properties, topics, KnownSchemas.NONE);
  }

  /** The settings in force now. */
  public EngineSettings settings() {
    return EngineSettings.of(properties);
  }

  /** The names of all streams and tables. */
  List<String> sourceNames() {
    return catalog.sources().stream().map(DataSource::name).toList();
  }

  /** What is known beforehand of the topic of this name. */
  public Optional<Topic> topic(String name) {
    return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** This session with another catalog. */
  public Session with(Catalog next) {
    return new Session(next, initial, properties, topics, schemas, queries);
  }

  /** This session after a query. */
  public Session with(QueryUse query) {
    List<QueryUse> next = new ArrayList<>(queries);
    next.add(query);
    return new Session(catalog, initial, properties, topics, schemas, next);
  }

  /** This session as if a query had never been there. */
  public Session without(QueryUse query) {
    return new Session(
        catalog,
        initial,
        properties,
        topics,
        schemas,
        queries.stream().filter(use -> !use.equals(query)).toList());
  }

  /** This session after SET. */
  Session with(String property, String value) {
    Map<String, String> next = new TreeMap<>(properties);
    next.put(property, value);
    return new Session(catalog, initial, next, topics, schemas, queries);
  }

  /** This session after UNSET: the property has its first value again, if it had one. */
  Session without(String property) {
    Map<String, String> next = new TreeMap<>(properties);
    next.remove(property);
    if (initial.containsKey(property)) {
      next.put(property, initial.get(property));
    }
    return new Session(catalog, initial, next, topics, schemas, queries);
  }
}
