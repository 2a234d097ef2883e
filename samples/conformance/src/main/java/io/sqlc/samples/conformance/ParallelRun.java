package io.sqlc.samples.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Runs all cases on several workers; results come in the order of the cases. */
final class ParallelRun {
  private ParallelRun() {}

  static List<CaseResult> run(List<ConformanceCase> cases, int workers, Supplier<Worker> factory)
      throws InterruptedException {
    AtomicReferenceArray<CaseResult> results = new AtomicReferenceArray<>(cases.size());
    AtomicInteger next = new AtomicInteger();
    Callable<Void> work =
        () -> {
          try (Worker worker = factory.get()) {
            int i = next.getAndIncrement();
            while (i < cases.size()) {
              results.set(i, worker.run(cases.get(i)));
              i = next.getAndIncrement();
            }
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(threads.submit(work));
      }
      for (Future<Void> worker : running) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
    List<CaseResult> list = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      list.add(results.get(i));
    }
    return list;
  }
}
