package io.sqlc.samples.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param topic of {@link Action#TAIL} and {@link Action#SEND}, otherwise empty
 * @param key of {@link Action#SEND}
 * @param value of {@link Action#SEND}
 * @param bootstrapServers of {@link Action#TAIL} and {@link Action#SEND}
 */
record Options(Action action, String topic, String key, String value, String bootstrapServers) {
  static final String HELP =
      """
      Usage: ./sqlc quickstart [--keep]
             ./sqlc quickstart --tail TOPIC --bootstrap-servers HOST:PORT
             ./sqlc quickstart --send TOPIC KEY VALUE --bootstrap-servers HOST:PORT

      Starts a Kafka broker, compiles samples/quickstart, runs the jar against the broker, feeds it
      payments, shows what comes out, checks that and ends. Nothing is left behind.

        --keep     leave everything running until Enter or Ctrl-C, and say how to look around
        --tail     show the records of a topic from its beginning and as they come, until Ctrl-C
        --send     write one record
        --help     show this text
      """;

  /** What to do. */
  enum Action {
    RUN,
    RUN_AND_KEEP,
    TAIL,
    SEND,
    HELP
  }

  /** The command line is not understood; the message says why. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
      super(message);
    }
  }

  static Options parse(List<String> arguments) throws UsageException {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Action action = Action.RUN;
    String topic = "";
    String key = "";
    String value = "";
    String servers = "";
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--keep" -> action = Action.RUN_AND_KEEP;
        case "--help", "-h" -> {
          return new Options(Action.HELP, "", "", "", "");
        }
        case "--tail" -> {
          action = Action.TAIL;
          topic = operand(rest, option, "TOPIC");
        }
        case "--send" -> {
          action = Action.SEND;
          topic = operand(rest, option, "TOPIC");
          key = operand(rest, option, "KEY");
          value = operand(rest, option, "VALUE");
        }
        case "--bootstrap-servers" -> servers = operand(rest, option, "HOST:PORT");
        default -> throw new UsageException("unknown option '" + option + "'");
      }
    }
    boolean needsServers = action == Action.TAIL || action == Action.SEND;
    if (needsServers && servers.isEmpty()) {
      throw new UsageException("--tail and --send need --bootstrap-servers HOST:PORT");
    }
    if (!needsServers && !servers.isEmpty()) {
      throw new UsageException(
          "the quickstart starts a broker of its own; for another one run"
              + " 'sqlc compile' and then the jar with --bootstrap-servers");
    }
    return new Options(action, topic, key, value, servers);
  }

  private static String operand(Deque<String> rest, String option, String name)
      throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(option + " needs " + name);
    }
    return rest.remove();
  }
}
