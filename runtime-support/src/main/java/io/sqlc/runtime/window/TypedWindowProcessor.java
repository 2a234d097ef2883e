package io.sqlc.runtime.window;

import java.util.Objects;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.kstream.Aggregator;
import org.apache.kafka.streams.kstream.Initializer;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.kstream.internals.TimeWindow;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.metrics.TaskMetrics;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds rows to the groups of their windows, as Kafka Streams' windowed aggregation does. */
final class TypedWindowProcessor<K, V, G> implements Processor<K, V, Windowed<K>, G> {
  private static final Logger LOG = LoggerFactory.getLogger(TypedWindowProcessor.class);

  private final String storeName;
  private final TimeWindows windows;
  private final Initializer<G> initializer;
  private final Aggregator<K, V, G> aggregator;

  private long streamTime = -1;
  private @Nullable Task<K, G> task;

  TypedWindowProcessor(
      String storeName,
      TimeWindows windows,
      Initializer<G> initializer,
      Aggregator<K, V, G> aggregator) {
    this.storeName = storeName;
    this.windows = windows;
    this.initializer = initializer;
    this.aggregator = aggregator;
  }

  /** What a processor has from its initialisation on. */
  private record Task<K, G>(
      InternalProcessorContext<Windowed<K>, G> context,
      ProcessorNode<?, ?, ?, ?> node,
      TypedWindowStore<K, G> store,
      Sensor dropped) {}

  @Override
  public void init(ProcessorContext<Windowed<K>, G> context) {
    InternalProcessorContext<Windowed<K>, G> internal =
        (InternalProcessorContext<Windowed<K>, G>) context;
    TypedWindowStore<K, G> store = store(context);
    task =
        new Task<>(
            internal,
            internal.currentNode(),
            store,
            TaskMetrics.droppedRecordsSensor(
                Thread.currentThread().getName(), context.taskId().toString(), internal.metrics()));
    store.onFlush(this::forward);
  }

  /** Behind the guard that Kafka Streams puts before the stores of a processor. */
  private TypedWindowStore<K, G> store(ProcessorContext<?, ?> context) {
    StateStore guard = context.getStateStore(storeName);
    @SuppressWarnings("unchecked") // the builder of this processor has made it
    TypedWindowStore<K, G> store =
        ((WrappedStateStore<?, ?, ?>) guard).findInner(TypedWindowStore.class);
    return store;
  }

  @Override
  public void process(Record<K, V> row) {
    Task<K, G> now = Objects.requireNonNull(task);
    long timestamp = row.timestamp();
    streamTime = Math.max(streamTime, timestamp);
    long closed = streamTime - windows.gracePeriodMs();
    long advance = windows.advanceMs;
    long start = Math.max(0, timestamp - windows.sizeMs + advance) / advance * advance;
    for (; start <= timestamp; start += advance) {
      if (start + windows.sizeMs > closed) {
        add(row, start, now);
      } else {
        leaveOut(now, start);
      }
    }
  }

  private void add(Record<K, V> row, long windowStart, Task<K, G> now) {
    WindowedGroup<K, G> found = now.store().find(row.key(), windowStart);
    G before = found.group() == null ? initializer.apply() : found.group();
    now.store()
        .change(
            found,
            aggregator.apply(row.key(), row.value(), before),
            row.timestamp(),
            now.context().recordContext());
  }

  private void leaveOut(Task<K, G> now, long windowStart) {
    LOG.warn(
        "a record came after the grace period of its window: window start {}, stream time {}",
        windowStart,
        streamTime);
    now.dropped().record();
  }

  /** Called by the store, in the context of the group's last record. */
  private void forward(WindowedGroup<K, G> group) {
    Task<K, G> now = Objects.requireNonNull(task);
    InternalProcessorContext<Windowed<K>, G> context = now.context();
    ProcessorNode<?, ?, ?, ?> current = context.currentNode();
    context.setCurrentNode(now.node());
    try {
      long start = group.windowStart();
      context.forward(
          new Record<>(
              new Windowed<>(group.key(), new TimeWindow(start, start + windows.sizeMs)),
              group.group(),
              group.timestamp(),
              context.recordContext().headers()));
    } finally {
      context.setCurrentNode(current);
    }
  }
}
