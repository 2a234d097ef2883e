package io.sqlc.runtime.early;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;

/**
 * What expressions report while a WHERE is tried early is not counted: the record goes on, and the
 * same is reported again where it counts.
 */
public final class EarlyErrors implements ExpressionErrors {
  private final ExpressionErrors errors;
  private final ThreadLocal<Trial> trials = ThreadLocal.withInitial(Trial::new);

  /** What one thread tries. */
  static final class Trial {
    private boolean running;
    private boolean failed;

    /** Whether something could not be computed. */
    boolean hasFailed() {
      return failed;
    }

    void end() {
      running = false;
    }
  }

  /**
   * Reports as {@code errors} does.
   *
   * @param errors for all that is no trial
   */
  public EarlyErrors(ExpressionErrors errors) {
    this.errors = errors;
  }

  /** Keeps to itself what this thread's expressions report, until the trial ends. */
  Trial begin() {
    Trial trial = trials.get();
    trial.running = true;
    trial.failed = false;
    return trial;
  }

  @Override
  public void failed(ExpressionSite site, RuntimeException cause) {
    Trial trial = trials.get();
    if (trial.running) {
      trial.failed = true;
    } else {
      errors.failed(site, cause);
    }
  }

  @Override
  public void dropped(ExpressionSite site, String reason) {
    Trial trial = trials.get();
    if (trial.running) {
      trial.failed = true;
    } else {
      errors.dropped(site, reason);
    }
  }
}
