package io.sqlc.runtime.typed;

import java.util.LinkedHashSet;
import java.util.Map;
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

/** Leaves all processors as they are, and puts the {@link TypedStores} above theirs. */
public final class TypedStoreWrapper implements ProcessorWrapper {
  private @Nullable TypedStores typed;

  @Override
  public void configure(Map<String, ?> configs) {
    typed = (TypedStores) configs.get(TypedStores.STORES);
  }

  @Override
  public <A, B, C, D> WrappedProcessorSupplier<A, B, C, D> wrapProcessorSupplier(
      String name, ProcessorSupplier<A, B, C, D> supplier) {
    TypedStores all = typed;
    Set<StoreBuilder<?>> stores = supplier.stores();
    return all != null
            && stores != null
            && stores.stream().anyMatch(store -> all.above(store.name()) != null)
        ? new WithObjects<>(supplier, all)
        : ProcessorWrapper.asWrapped(supplier);
  }

  @Override
  public <A, B, D> WrappedFixedKeyProcessorSupplier<A, B, D> wrapFixedKeyProcessorSupplier(
      String name, FixedKeyProcessorSupplier<A, B, D> supplier) {
    return ProcessorWrapper.asWrappedFixedKey(supplier);
  }

  /** The same processors, with other stores. */
  private record WithObjects<A, B, C, D>(ProcessorSupplier<A, B, C, D> supplier, TypedStores typed)
      implements WrappedProcessorSupplier<A, B, C, D> {
    @Override
    public Processor<A, B, C, D> get() {
      return supplier.get();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return supplier.stores().stream()
          .map(this::withObjects)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private StoreBuilder<?> withObjects(StoreBuilder<?> store) {
      StoreAbove above = typed.above(store.name());
      return above != null && store instanceof FactoryWrappingStoreBuilder<?> builder
          ? new FactoryWrappingStoreBuilder<>(new TypedStoreFactory(builder.storeFactory(), above))
          : store;
    }
  }
}
