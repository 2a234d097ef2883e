package io.sqlc.samples.quickstart;

import io.sqlc.compiler.diagnostic.render.Palette;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** The command {@code ./sqlc quickstart}. */
public final class Quickstart {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int BUG = 3;

  private Quickstart() {}

  /** Ends the process: 0 when all went as it should, 1 when not, 2 for wrong usage, 3 for a bug. */
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (Options.UsageException e) {
      System.err.println("error: " + e.getMessage());
      System.err.println("See ./sqlc quickstart --help.");
      return WRONG_USAGE;
    }
    try {
      carryOut(options);
      return OK;
    } catch (QuickstartFailure | KafkaException e) {
      System.err.println(Style.ofThisProcess().bad("error: ") + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (RuntimeException e) {
      System.err.println("error: this is a bug in sqlc; please report it with the lines below");
      e.printStackTrace();
      return BUG;
    }
  }

  private static void carryOut(Options options) throws InterruptedException {
    switch (options.action()) {
      case HELP -> System.out.println(Options.HELP);
      case TAIL -> TopicTool.tail(options.bootstrapServers(), options.topic(), System.out);
      case SEND ->
          TopicTool.send(
              options.bootstrapServers(),
              options.topic(),
              new KeyedLine(options.key(), options.value()));
      case RUN, RUN_AND_KEEP -> {
        Style style = Style.ofThisProcess();
        Palette palette = style == Style.PLAIN ? Palette.PLAIN : Palette.ANSI;
        Repository repository = Repository.find();
        JobCompiler compiler = new JobCompiler(repository.layers(), palette);
        boolean keep = options.action() == Options.Action.RUN_AND_KEEP;
        new Run(repository.sample(), compiler, new Report(System.out, style)).carryOut(keep);
      }
    }
  }
}
