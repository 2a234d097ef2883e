package io.sqlc.compiler.analysis;

import java.util.Set;

/**
 * The names that statements with errors would have made. What refers to one of them cannot be
 * judged, and saying so again would only hide the first error.
 *
 * @param names as they count
 */
public record FailedNames(Set<String> names) {
  public static final FailedNames NONE = new FailedNames(Set.of());

  public FailedNames {
    names = Set.copyOf(names);
  }

  /** Ends the work on a statement that refers to such a name, without a word. */
  public void refuseSilently(String name) {
    if (names.contains(name)) {
      throw new DependsOnFailure();
    }
  }

  /** A statement that cannot be judged, as one that it refers to has errors. */
  public static final class DependsOnFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DependsOnFailure() {
      super("refers to a statement with errors", null, false, false);
    }
  }
}
