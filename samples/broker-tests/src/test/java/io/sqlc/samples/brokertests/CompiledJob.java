package io.sqlc.samples.brokertests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The jar of a job and the folder that its runs share, as on one machine.
 *
 * @param settings lines of its configuration, beside those that all jobs have here
 */
record CompiledJob(Path jar, Path folder, List<String> settings) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Starts it and waits until it runs. */
  Program startAndAwaitRunning(String bootstrapServers) throws Exception {
    Program program = start(bootstrapServers);
    int before = program.text().split("is running", -1).length - 1;
    program.awaitText("is running", before + 1, PATIENCE);
    return program;
  }

  Program start(String bootstrapServers) throws IOException {
    Path file = folder.resolve("job.properties");
    Files.writeString(
        file,
        "state.dir = "
            + folder.resolve("state").toString().replace("\\", "\\\\")
            + "\ncommit.interval.ms = 200"
            + "\nproducer.linger.ms = 0"
            // A killed consumer is missed after this time; the default is 45 s.
            + "\nconsumer.session.timeout.ms = 6000\n"
            + String.join("\n", settings));
    return Program.java(
        folder.resolve("job.log"),
        List.of(
            "-Xmx256m",
            "-jar",
            jar.toString(),
            "--bootstrap-servers",
            bootstrapServers,
            "--config",
            file.toString()));
  }
}
