package io.sqlc.compiler.analysis;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with independent parts of one statement, so that one run tells all of it.
 * Work on a part ends with a {@link DiagnosticException}; the others go on.
 */
public final class Errors {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Adds what ended some work. */
  public void add(DiagnosticException failure) {
    found.addAll(failure.diagnostics());
  }

  /** What the work gives, or null after it failed. */
  public <T> @Nullable T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (DiagnosticException e) {
      found.addAll(e.diagnostics());
      return null;
    }
  }

  /** Does work of which nothing but errors is expected. */
  public void check(Runnable work) {
    try {
      work.run();
    } catch (DiagnosticException e) {
      found.addAll(e.diagnostics());
    }
  }

  /** What was found. */
  public List<Diagnostic> found() {
    return List.copyOf(found);
  }

  /** Whether something was found. */
  public boolean any() {
    return !found.isEmpty();
  }

  /** Ends the work on the whole where something was found. */
  public void throwIfAny() {
    if (any()) {
      throw new DiagnosticException(found);
    }
  }

  /** The function applied to every element; throws what all of the failures found. */
  public static <T, R> List<R> map(List<? extends T> elements, Function<T, R> work) {
    Errors errors = new Errors();
    List<R> results = new ArrayList<>();
    for (T element : elements) {
      R result = errors.attempt(() -> work.apply(element));
      if (result != null) {
        results.add(result);
      }
    }
    errors.throwIfAny();
    return results;
  }
}
