package io.sqlc.samples.conformance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What a run is told through system properties.
 *
 * @param cases the folder of the cases: {@code conformance.cases}
 * @param report the file to write: {@code conformance.report}
 * @param ratchet the list of cases that do not pass yet; empty where the cases are not the default
 *     ones or only some of them run, so that nothing can be said about the list
 * @param update whether to write the list anew: {@code conformance.update}
 * @param only cases whose {@code file/name} it is found in; from {@code conformance.only}
 * @param workers how many cases run at a time: {@code conformance.workers}
 * @param limit for one case: {@code conformance.limit.seconds}
 */
record ConformanceSettings(
    Path cases,
    Path report,
    Optional<Path> ratchet,
    boolean update,
    Optional<Pattern> only,
    int workers,
    Duration limit) {

  /**
   * Reads the settings.
   *
   * @param properties relative paths are seen from {@code conformance.root}; the list lies in
   *     {@code conformance.module}
   */
  static ConformanceSettings of(Properties properties) {
    Path root = Path.of(properties.getProperty("conformance.root", "")).toAbsolutePath();
    Path module = Path.of(properties.getProperty("conformance.module", "")).toAbsolutePath();
    Path standard =
        module.resolve("../../../shared/conformance/cases").toAbsolutePath().normalize();
    String given = properties.getProperty("conformance.cases", "");
    Path cases = given.isBlank() ? standard : root.resolve(given).normalize();
    String report = properties.getProperty("conformance.report", "");
    Optional<Pattern> only =
        Optional.of(properties.getProperty("conformance.only", ""))
            .filter(text -> !text.isBlank())
            .map(Pattern::compile);
    Optional<Path> ratchet =
        cases.equals(standard) && only.isEmpty()
            ? Optional.of(module.resolve("known-failures.tsv"))
            : Optional.empty();
    int processors = Runtime.getRuntime().availableProcessors();
    return new ConformanceSettings(
        cases,
        report.isBlank()
            ? module.resolve("target/conformance.tsv")
            : root.resolve(report).normalize(),
        ratchet,
        Boolean.parseBoolean(properties.getProperty("conformance.update")),
        only,
        number(properties, "conformance.workers", Math.max(1, Math.min(4, processors))),
        Duration.ofSeconds(number(properties, "conformance.limit.seconds", 60)));
  }

  private static int number(Properties properties, String name, int otherwise) {
    String text = properties.getProperty(name, "");
    return text.isBlank() ? otherwise : Integer.parseInt(text);
  }
}
