package io.sqlc.runtime.job;

import io.sqlc.runtime.registry.SchemaRegistryException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a compiled job from its command line. Exit codes: 0 the job stopped normally (or said what
 * was asked), 1 it failed or could not start, 2 the command line or its file is wrong.
 */
public final class JobMain {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private final Job job;
  private final PrintStream out;
  private final PrintStream err;

  private JobMain(Job job, PrintStream out, PrintStream err) {
    this.job = job;
    this.out = out;
    this.err = err;
  }

  /**
   * Does what the command line says; without options that say otherwise, runs the job until it is
   * stopped.
   *
   * @return the exit code
   */
  public static int run(Job job, String[] args) {
    LogFormat.setDefaults();
    return run(job, args, System.out, System.err);
  }

  static int run(Job job, String[] args, PrintStream out, PrintStream err) {
    return new JobMain(job, out, err).run(args);
  }

  private int run(String[] args) {
    try {
      JobOptions options = JobOptions.parse(args);
      return switch (options.action()) {
        case HELP -> say(HelpText.of(name()));
        case VERSION -> say(version());
        case DESCRIBE -> describe(options);
        case RUN -> start(options);
      };
    } catch (UsageException e) {
      err.println(name() + ": " + e.getMessage());
      err.println("See --help.");
      return WRONG_USAGE;
    } catch (StartException e) {
      err.println(name() + " was not started:");
      e.problems().forEach(problem -> err.println("- " + problem));
      return FAILED;
    } catch (SchemaRegistryException e) {
      err.println(name() + " was not started:");
      err.println("- " + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private String name() {
    return job.description().applicationId();
  }

  private int say(String text) {
    out.print(text);
    out.flush();
    return OK;
  }

  private String version() {
    return "%s, compiled by sqlc %s, on Kafka Streams %s, Java %s%n"
        .formatted(name(), ProductVersion.get(), AppInfoParser.getVersion(), Runtime.version());
  }

  private int describe(JobOptions options) throws UsageException, StartException {
    JobSettings settings = JobSettingsReader.readOffline(options, name());
    JobAssembly assembly = JobAssembly.of(job, settings);
    return say(
        JobDescriber.describe(job.description(), settings.applicationId(), assembly.topology()));
  }

  private int start(JobOptions options)
      throws UsageException, StartException, InterruptedException {
    Logger log = LoggerFactory.getLogger("io.sqlc.job");
    JobSettings settings = JobSettingsReader.read(options, name());
    settings.warnings().forEach(log::warn);
    JobAssembly assembly = JobAssembly.of(job, settings);
    StartCheck.Report report =
        StartCheck.run(job.description(), assembly.schemas().problem(), settings);
    report.warnings().forEach(log::warn);
    if (!report.made().isEmpty()) {
      log.info("created the topics {}", String.join(", ", report.made()));
    }
    assembly.schemas().register();
    show(assembly, settings.applicationId(), log);
    try {
      return new RunningJob(job.description(), settings, assembly, out).run();
    } catch (StreamsException e) {
      throw new StartException(startFailure(e, settings));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StartException("Kafka Streams cannot start: " + cause.getMessage());
    }
  }

  private static String startFailure(StreamsException e, JobSettings settings) {
    String message = String.valueOf(e.getMessage());
    return message.contains("same state directory")
        ? "another copy of the job uses the state directory "
            + settings.stateDirectory()
            + "\n  give each copy on a machine its own state.dir"
        : "Kafka Streams cannot start: "
            + message
            + (message.contains("state directory")
                ? "\n  set state.dir to a directory that the job may write"
                : "");
  }

  /** Shows the counters by JMX; a job runs without that too. */
  private static void show(JobAssembly assembly, String applicationId, Logger log) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(
              assembly.counters(),
              new ObjectName("io.sqlc:type=job,id=" + ObjectName.quote(applicationId)));
    } catch (JMException e) {
      log.warn("the counters are not shown by JMX: {}", e.getMessage());
    }
  }
}
