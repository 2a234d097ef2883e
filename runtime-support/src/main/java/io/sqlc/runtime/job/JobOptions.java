package io.sqlc.runtime.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a job.
 *
 * @param action what is asked for
 * @param bootstrapServers brokers to start from; overrides the configuration file
 * @param config the configuration file
 */
record JobOptions(Action action, Optional<String> bootstrapServers, Optional<Path> config) {

  /** What a job can be asked to do. */
  enum Action {
    RUN,
    DESCRIBE,
    HELP,
    VERSION
  }

  private enum Option {
    BOOTSTRAP_SERVERS("--bootstrap-servers", "HOST:PORT[,HOST:PORT…]"),
    CONFIG("--config", "FILE"),
    DESCRIBE("--describe", ""),
    HELP("--help", ""),
    VERSION("--version", "");

    private static final List<String> NAMES =
        List.of(values()).stream().map(option -> option.text).toList();

    private final String text;
    private final String value;

    Option(String text, String value) {
      this.text = text;
      this.value = value;
    }

    static Option of(String text) throws UsageException {
      for (Option option : values()) {
        if (option.text.equals(text)) {
          return option;
        }
      }
      if (text.equals("-h")) {
        return HELP;
      }
      throw new UsageException(
          text.startsWith("-")
              ? "unknown option "
                  + text
                  + NearNames.nearest(text, NAMES)
                      .map(near -> "; did you mean " + near + "?")
                      .orElse("; the options are " + String.join(", ", NAMES))
              : "unexpected argument " + text + "; a job takes options only");
    }
  }

  /** Reads a command line; options are {@code --name value} or {@code --name=value}. */
  static JobOptions parse(String... args) throws UsageException {
    Map<Option, String> given = new EnumMap<>(Option.class);
    for (int i = 0; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      boolean joined = args[i].startsWith("--") && equals > 0;
      Option option = Option.of(joined ? args[i].substring(0, equals) : args[i]);
      String value = "";
      if (!option.value.isEmpty()) {
        if (joined) {
          value = args[i].substring(equals + 1);
        } else if (i + 1 < args.length && !args[i + 1].startsWith("--")) {
          value = args[++i];
        }
        if (value.isBlank()) {
          throw new UsageException(
              option.text + " needs a value: " + option.text + " " + option.value);
        }
      } else if (joined) {
        throw new UsageException(option.text + " takes no value");
      }
      if (given.put(option, value) != null) {
        throw new UsageException(option.text + " is given twice");
      }
    }
    return new JobOptions(
        action(given),
        Optional.ofNullable(given.get(Option.BOOTSTRAP_SERVERS)),
        path(Optional.ofNullable(given.get(Option.CONFIG))));
  }

  private static Action action(Map<Option, String> given) {
    if (given.containsKey(Option.HELP)) {
      return Action.HELP;
    }
    if (given.containsKey(Option.VERSION)) {
      return Action.VERSION;
    }
    return given.containsKey(Option.DESCRIBE) ? Action.DESCRIBE : Action.RUN;
  }

  private static Optional<Path> path(Optional<String> text) throws UsageException {
    try {
      return text.map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException("--config " + text.orElse("") + " is not a file name");
    }
  }
}
