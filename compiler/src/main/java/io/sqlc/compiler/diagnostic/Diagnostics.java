package io.sqlc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the diagnostics of one compilation, in the order they were found. */
public final class Diagnostics {
  private final List<Diagnostic> collected = new ArrayList<>();

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    collected.add(Objects.requireNonNull(diagnostic, "diagnostic"));
  }

  /** Adds several. */
  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** Whether an error is among them. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return collected.isEmpty();
  }

  /** Those collected so far. */
  public List<Diagnostic> toList() {
    return List.copyOf(collected);
  }
}
