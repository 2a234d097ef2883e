package io.sqlc.runtime.job;

import java.util.List;

/** The job cannot start, for reasons that its user can mend. */
final class StartException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  /**
   * All that is wrong.
   *
   * @param problems each says what is wrong and what to do; never empty
   */
  StartException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  StartException(String problem) {
    this(List.of(problem));
  }

  List<String> problems() {
    return problems;
  }
}
