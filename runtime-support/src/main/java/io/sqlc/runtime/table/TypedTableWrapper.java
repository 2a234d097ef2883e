package io.sqlc.runtime.table;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.processor.internals.StoreFactory.FactoryWrappingStoreBuilder;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Leaves all processors as they are, and puts a {@link TypedTableStore} above some stores. */
public final class TypedTableWrapper implements ProcessorWrapper {
  private @Nullable TypedTables tables;

  @Override
  public void configure(Map<String, ?> configs) {
    tables = (TypedTables) configs.get(TypedTables.TABLES);
  }

  @Override
  public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
      String name, ProcessorSupplier<A, B, C, D> supplier) {
    return isRemembered(supplier)
        ? new WithObjects<>(supplier, Objects.requireNonNull(tables))
        : ProcessorWrapper.asWrapped(supplier);
  }

  @Override
  public <A, B, D> WrappedFixedKeyProcessorSupplier<A, B, D> wrapFixedKeyProcessorSupplier(
      String name, FixedKeyProcessorSupplier<A, B, D> supplier) {
    return ProcessorWrapper.asWrappedFixedKey(supplier);
  }

  private boolean isRemembered(ProcessorSupplier<?, ?, ?, ?> supplier) {
    Set<StoreBuilder<?>> stores = supplier.stores();
    return stores != null
        && tables != null
        && stores.stream().map(StoreBuilder::name).anyMatch(tables::isRemembered);
  }

  /** The same processors, with other stores. */
  private record WithObjects<A, B, C, D>(ProcessorSupplier<A, B, C, D> supplier, TypedTables tables)
      implements WrappedProcessorSupplier<A, B, C, D> {
    @Override
    public Processor<A, B, C, D> get() {
      return supplier.get();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return supplier.stores().stream().map(this::withObjects).collect(Collectors.toSet());
    }

    private StoreBuilder<?> withObjects(StoreBuilder<?> store) {
      return tables.isRemembered(store.name())
              && store instanceof FactoryWrappingStoreBuilder<?> builder
          ? new FactoryWrappingStoreBuilder<>(new TypedTableFactory(builder.storeFactory(), tables))
          : store;
    }
  }
}
