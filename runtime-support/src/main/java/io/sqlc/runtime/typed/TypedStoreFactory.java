package io.sqlc.runtime.typed;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.internals.StoreFactory;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the stores that another factory makes, with one above them. */
record TypedStoreFactory(StoreFactory stored, StoreAbove above) implements StoreFactory {

  @Override
  public StoreBuilder<?> builder() {
    return new Builder<>(stored.builder(), above);
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
    return new TypedStoreFactory(stored.withCachingDisabled(), above);
  }

  @Override
  public StoreFactory withLoggingDisabled() {
    return new TypedStoreFactory(stored.withLoggingDisabled(), above);
  }

  @Override
  public boolean isCompatibleWith(StoreFactory other) {
    return stored.isCompatibleWith(other instanceof TypedStoreFactory typed ? typed.stored : other);
  }

  /** A builder whose stores are put under another. */
  private record Builder<S extends StateStore>(StoreBuilder<S> stored, StoreAbove above)
      implements StoreBuilder<StateStore> {
    @Override
    public StateStore build() {
      if (!above.replacesRecordCache()) {
        return above.above(stored.build());
      }
      StateStore uncached = stored.withCachingDisabled().build();
      StateStore typed = above.above(uncached);
      // a store of another kind that users have asked for needs its cache
      return typed == uncached ? stored.withCachingEnabled().build() : typed;
    }

    @Override
    public StoreBuilder<StateStore> withCachingEnabled() {
      return new Builder<>(stored.withCachingEnabled(), above);
    }

    @Override
    public StoreBuilder<StateStore> withCachingDisabled() {
      return new Builder<>(stored.withCachingDisabled(), above);
    }

    @Override
    public StoreBuilder<StateStore> withLoggingEnabled(Map<String, String> config) {
      return new Builder<>(stored.withLoggingEnabled(config), above);
    }

    @Override
    public StoreBuilder<StateStore> withLoggingDisabled() {
      return new Builder<>(stored.withLoggingDisabled(), above);
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
