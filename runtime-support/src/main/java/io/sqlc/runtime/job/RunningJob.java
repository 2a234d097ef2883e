package io.sqlc.runtime.job;

import io.sqlc.runtime.error.ExpressionFailedException;
import io.sqlc.runtime.job.TopicDescription.Direction;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started job: says when it runs, replaces threads that fail for a while, and stops cleanly. */
final class RunningJob {
  /** How many threads may be replaced in a job's life before its troubles count as lasting. */
  private static final int MOST_REPLACEMENTS = 20;

  private final Logger log = LoggerFactory.getLogger("io.sqlc.job");
  private final JobDescription description;
  private final JobSettings settings;
  private final JobAssembly assembly;
  private final PrintStream out;
  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean announced = new AtomicBoolean();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final AtomicInteger replacements = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  RunningJob(
      JobDescription description, JobSettings settings, JobAssembly assembly, PrintStream out) {
    this.description = description;
    this.settings = settings;
    this.assembly = assembly;
    this.out = out;
    this.streams = new KafkaStreams(assembly.topology(), assembly.properties());
    streams.setStateListener((now, before) -> changed(now));
    streams.setUncaughtExceptionHandler(this::threadFailed);
  }

  /**
   * Runs until the job is stopped or fails.
   *
   * @return the exit code
   */
  int run() throws InterruptedException {
    Thread stop = new Thread(this::stoppedBySignal, "sqlc-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      streams.start();
      ended.await();
    } finally {
      if (!stopping.get()) {
        Runtime.getRuntime().removeShutdownHook(stop);
      }
    }
    if (stopping.get()) {
      closed.await();
    }
    return close() && failure.get() == null ? 0 : 1;
  }

  private void changed(State now) {
    if (now == State.RUNNING && announced.compareAndSet(false, true)) {
      out.println(runningLine());
    }
    if (now == State.ERROR || now == State.NOT_RUNNING) {
      ended.countDown();
    }
  }

  private String runningLine() {
    return "%s is running: reads %s, writes %s; %d %s; state in %s%s; stop with Ctrl-C"
        .formatted(
            settings.applicationId(),
            topics(Direction.INPUT),
            topics(Direction.OUTPUT),
            settings.threads(),
            settings.threads() == 1 ? "thread" : "threads",
            settings.stateDirectory(),
            settings.temporaryState() ? " (temporary, see state.dir)" : "");
  }

  private String topics(Direction direction) {
    List<String> names =
        description.topics().stream()
            .filter(topic -> topic.direction() == direction)
            .map(TopicDescription::name)
            .distinct()
            .toList();
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  private StreamThreadExceptionResponse threadFailed(Throwable error) {
    Throwable root = rootOf(error);
    if (root instanceof RetriableException && replacements.incrementAndGet() <= MOST_REPLACEMENTS) {
      log.warn("a thread failed and is replaced: {}", oneLine(root));
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure.compareAndSet(null, error);
    if (isUsersToMend(root)) {
      log.error("the job stops: {}", oneLine(root));
    } else {
      log.error("the job stops", error);
    }
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static boolean isUsersToMend(Throwable root) {
    return root instanceof MissingSourceTopicException
        || root instanceof ExpressionFailedException
        || root instanceof org.apache.kafka.common.errors.ApiException;
  }

  /** The first cause that says something of its own. */
  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null && !(root instanceof ExpressionFailedException)) {
      root = root.getCause();
    }
    return root;
  }

  private static String oneLine(Throwable error) {
    return error.getClass().getSimpleName() + ": " + error.getMessage();
  }

  /** Runs as shutdown hook; ends the JVM with 0 after a clean stop, where it would end with 143. */
  private void stoppedBySignal() {
    if (ended.getCount() == 0) {
      return;
    }
    stopping.set(true);
    boolean clean = close();
    boolean failed = failure.get() != null;
    ended.countDown();
    closed.countDown();
    Runtime.getRuntime().halt(clean && !failed ? 0 : 1);
  }

  /** Stops within the time set; leaves the group, so that the next start need not wait for it. */
  private synchronized boolean close() {
    if (closed.getCount() == 0) {
      return true;
    }
    boolean clean =
        streams.close(
            CloseOptions.timeout(Duration.ofMillis(settings.closeTimeoutMs()))
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    String how =
        failure.get() != null
            ? "has failed"
            : clean
                ? "has stopped"
                : "was cut off after "
                    + TimeUnit.MILLISECONDS.toSeconds(settings.closeTimeoutMs())
                    + " s without a clean stop (sqlc.close.timeout.ms)";
    out.println(settings.applicationId() + " " + how + ": " + assembly.counters().summary());
    out.flush();
    closed.countDown();
    return clean;
  }
}
