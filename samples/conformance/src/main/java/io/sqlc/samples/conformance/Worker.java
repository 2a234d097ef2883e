package io.sqlc.samples.conformance;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs cases one after the other, each within a time limit. A case that does not end keeps its
 * thread, and the next case gets another one.
 */
final class Worker implements AutoCloseable {
  private final Function<CompileRequest, CompileResult> compiler;
  private final String classPath;
  private final Duration limit;

  private MemoryCompiler javac;
  private ExecutorService thread;

  Worker(Function<CompileRequest, CompileResult> compiler, String classPath, Duration limit) {
    this.compiler = compiler;
    this.classPath = classPath;
    this.limit = limit;
    this.javac = new MemoryCompiler(classPath);
    this.thread = newThread();
  }

  CaseResult run(ConformanceCase c) throws InterruptedException {
    CaseRunner runner = new CaseRunner(compiler, javac);
    Future<CaseResult> result = thread.submit(() -> runner.run(c));
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      thread.shutdownNow();
      javac = new MemoryCompiler(classPath);
      thread = newThread();
      String reason = "not ended after " + limit.toSeconds() + " s";
      return CaseResult.failed(c, new CaseFailure(FailureKind.TIME_LIMIT, reason));
    } catch (ExecutionException e) {
      return CaseResult.failed(c, new CaseFailure(FailureKind.INTERNAL_ERROR, Causes.text(e)));
    }
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    javac.close();
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "conformance-case");
          thread.setDaemon(true);
          return thread;
        });
  }
}
