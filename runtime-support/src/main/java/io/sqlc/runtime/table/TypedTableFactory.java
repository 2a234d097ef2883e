package io.sqlc.runtime.table;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.internals.StoreFactory;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;

/** Makes the stores that another factory makes, with their rows remembered. */
record TypedTableFactory(StoreFactory stored, TypedTables tables) implements StoreFactory {

  @Override
  public StoreBuilder<?> builder() {
    return new Builder<>(stored.builder(), tables);
  }

  @Override
  public void configure(StreamsConfig config) {
    stored.configure(config);
  }

  @Override
  public long retentionPeriod() {
    return stored.retentionPeriod();
  }

  @Override
  public long historyRetention() {
    return stored.historyRetention();
  }

  @Override
  public Set<String> connectedProcessorNames() {
    return stored.connectedProcessorNames();
  }

  @Override
  public boolean loggingEnabled() {
    return stored.loggingEnabled();
  }

  @Override
  public String storeName() {
    return stored.storeName();
  }

  @Override
  public boolean isWindowStore() {
    return stored.isWindowStore();
  }

  @Override
  public boolean isVersionedStore() {
    return stored.isVersionedStore();
  }

  @Override
  public Map<String, String> logConfig() {
    return stored.logConfig();
  }

  @Override
  public StoreFactory withCachingDisabled() {
    return new TypedTableFactory(stored.withCachingDisabled(), tables);
  }

  @Override
  public StoreFactory withLoggingDisabled() {
    return new TypedTableFactory(stored.withLoggingDisabled(), tables);
  }

  @Override
  public boolean isCompatibleWith(StoreFactory other) {
    return stored.isCompatibleWith(other instanceof TypedTableFactory typed ? typed.stored : other);
  }

  /** A builder whose stores are put under another. */
  private record Builder<S extends StateStore>(StoreBuilder<S> stored, TypedTables tables)
      implements StoreBuilder<StateStore> {
    @Override
    public StateStore build() {
      StateStore store = stored.build();
      // a store of another kind that users have asked for is left as it is
      return store instanceof TimestampedKeyValueStore<?, ?> rows ? tables.above(rows) : store;
    }

    @Override
    public StoreBuilder<StateStore> withCachingEnabled() {
      return new Builder<>(stored.withCachingEnabled(), tables);
    }

    @Override
    public StoreBuilder<StateStore> withCachingDisabled() {
      return new Builder<>(stored.withCachingDisabled(), tables);
    }

    @Override
    public StoreBuilder<StateStore> withLoggingEnabled(Map<String, String> config) {
      return new Builder<>(stored.withLoggingEnabled(config), tables);
    }

    @Override
    public StoreBuilder<StateStore> withLoggingDisabled() {
      return new Builder<>(stored.withLoggingDisabled(), tables);
    }

    @Override
    public Map<String, String> logConfig() {
      return stored.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
      return stored.loggingEnabled();
    }

    @Override
    public String name() {
      return stored.name();
    }
  }
}
