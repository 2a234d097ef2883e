package io.sqlc.compiler.cli;

import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.Platform;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.Versions;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaReport;
import io.sqlc.compiler.build.schema.SchemaTasks;
import io.sqlc.compiler.cli.CompileCommand.Outcome;
import io.sqlc.compiler.cli.Console.ColourChoice;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.ErrorKind;
import io.sqlc.compiler.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The {@code sqlc} command. */
public final class Sqlc {
  private final Console console;
  private final Installation installation;
  private final Versions versions = Versions.read();

  Sqlc(Console console, Installation installation) {
    this.console = console;
    this.installation = installation;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    int code = new Sqlc(console, Installation.find()).run(List.of(args));
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs the command; never throws. */
  int run(List<String> arguments) {
    CommandLine commands = new CommandLine(CommandSyntax.sqlc());
    try {
      ParseResult parsed = commands.parseArgs(arguments.toArray(String[]::new));
      return execute(commands, parsed, arguments);
    } catch (CommandLine.ParameterException e) {
      return wrongUsage(e);
    } catch (Throwable e) {
      return bug(e, arguments);
    }
  }

  private int execute(CommandLine commands, ParseResult parsed, List<String> arguments) {
    List<CommandLine> chain = parsed.asCommandLineList();
    CommandLine command = chain.get(chain.size() - 1);
    ParseResult options = command.getParseResult();
    if (options.hasMatchedOption("--help")) {
      command.usage(console.out(), CommandSyntax.colours(console));
      return ExitCode.OK;
    }
    if (parsed.hasMatchedOption("--version")) {
      return printVersion();
    }
    return switch (command.getCommandName()) {
      case "compile" -> compile(command, options, arguments);
      case "functions" -> functions(options);
      case "pull", "check" -> schema(command, options, arguments);
      case "version" -> printVersion();
      case "explain" -> explain(options, arguments);
      case "help" -> help(commands, options);
      default -> {
        commands.usage(console.err(), CommandSyntax.colours(console));
        yield ExitCode.USAGE;
      }
    };
  }

  private int compile(CommandLine command, ParseResult parsed, List<String> arguments) {
    DiagnosticsFormat format = parsed.matchedOptionValue("--diagnostics", DiagnosticsFormat.TEXT);
    ColourChoice colour = parsed.matchedOptionValue("--color", ColourChoice.AUTO);
    Outcome outcome;
    try (Progress progress = new Progress(console.err(), "reading SQL")) {
      CompileOptions options = options(command, parsed);
      CompileCommand compiler =
          new CompileCommand(installation.layers(), versions, console.folder());
      outcome = compiler.run(options, progress);
    } catch (CommandLine.ParameterException e) {
      throw e;
    } catch (DiagnosticException e) {
      outcome = new Outcome(e.diagnostics(), List.of());
    } catch (Throwable e) {
      outcome = new Outcome(List.of(BugReport.of(e, versions.sqlc(), arguments)), List.of());
    }
    format.show(outcome.diagnostics(), console, console.palette(colour), versions.sqlc());
    outcome.report().forEach(console.err()::println);
    return exitCode(outcome.diagnostics());
  }

  private int explain(ParseResult parsed, List<String> arguments) {
    List<String> subjects = parsed.matchedPositionalValue(0, List.<String>of());
    if (subjects.size() == 1 && ExplainCommand.looksLikeCode(subjects.get(0))) {
      return new ExplainCommand(console).run(subjects.get(0));
    }
    DiagnosticsFormat format = parsed.matchedOptionValue("--diagnostics", DiagnosticsFormat.TEXT);
    ColourChoice colour = parsed.matchedOptionValue("--color", ColourChoice.AUTO);
    Outcome outcome;
    try {
      outcome =
          new ExplainQueriesCommand(installation.layers(), console.folder())
              .run(
                  new ExplainQueriesCommand.Options(
                      subjects.stream().map(Path::of).toList(),
                      parsed.matchedOptionValue("-D", Map.<String, String>of()),
                      parsed.matchedOptionValue("--udf-jar", List.<Path>of()),
                      registry(parsed)));
    } catch (DiagnosticException e) {
      outcome = new Outcome(e.diagnostics(), List.of());
    } catch (Throwable e) {
      outcome = new Outcome(List.of(BugReport.of(e, versions.sqlc(), arguments)), List.of());
    }
    format.show(outcome.diagnostics(), console, console.palette(colour), versions.sqlc());
    // where diagnostics are for tools, nothing else may stand among them
    outcome
        .report()
        .forEach((format == DiagnosticsFormat.TEXT ? console.out() : console.err())::println);
    return exitCode(outcome.diagnostics());
  }

  private int functions(ParseResult parsed) {
    FunctionsCommand command = new FunctionsCommand(console, installation.layers());
    return command.run(
        parsed.matchedPositionalValue(0, ""),
        parsed.matchedOptionValue("--udf-jar", List.<Path>of()),
        parsed.matchedOptionValue("--udf-source", List.<Path>of()));
  }

  private int schema(CommandLine command, ParseResult parsed, List<String> arguments) {
    DiagnosticsFormat format = parsed.matchedOptionValue("--diagnostics", DiagnosticsFormat.TEXT);
    ColourChoice colour = parsed.matchedOptionValue("--color", ColourChoice.AUTO);
    SchemaReport report;
    try {
      report = schemaReport(command.getCommandName().equals("pull"), parsed);
    } catch (DiagnosticException e) {
      report = new SchemaReport(e.diagnostics(), List.of());
    } catch (Throwable e) {
      report = new SchemaReport(List.of(BugReport.of(e, versions.sqlc(), arguments)), List.of());
    }
    format.show(report.diagnostics(), console, console.palette(colour), versions.sqlc());
    report.lines().forEach(console.err()::println);
    return exitCode(report.diagnostics());
  }

  private SchemaReport schemaReport(boolean pull, ParseResult parsed) {
    List<Path> inputs = parsed.matchedPositionalValue(0, List.<Path>of());
    SchemaTasks tasks = new SchemaTasks(inputs, console.folder());
    Optional<LiveSchemas> registry = registry(parsed);
    if (pull) {
      return tasks.pull(registry.orElseThrow());
    }
    List<Path> jars = parsed.matchedOptionValue("--udf-jar", List.<Path>of());
    Map<String, String> properties = parsed.matchedOptionValue("-D", Map.<String, String>of());
    UserFunctions functions =
        UserFunctions.read(jars, inputs, console.folder(), List.of(installation.layers().base()));
    return tasks.check(registry, properties, functions.classes());
  }

  private Optional<LiveSchemas> registry(ParseResult parsed) {
    String url = parsed.matchedOptionValue("--registry", null);
    Path config = parsed.matchedOptionValue("--registry-config", null);
    return url == null
        ? Optional.empty()
        : Optional.of(
            LiveSchemas.at(url, Optional.ofNullable(config).map(console.folder()::resolve)));
  }

  private CompileOptions options(CommandLine command, ParseResult parsed) {
    List<Path> inputs = parsed.matchedPositionalValue(0, List.<Path>of());
    Optional<Path> project =
        Optional.ofNullable(parsed.matchedOptionValue("--maven-project", null));
    String id =
        parsed.matchedOptionValue("--application-id", JobNames.applicationId(inputs.get(0)));
    Optional<Path> output = Optional.ofNullable(parsed.matchedOptionValue("--output", null));
    Optional<Path> defaultOutput =
        project.isPresent() ? Optional.empty() : Optional.of(Path.of(id + ".jar"));
    try {
      return new CompileOptions(
          inputs,
          output.or(() -> defaultOutput),
          Optional.ofNullable(parsed.matchedOptionValue("--source-dir", null)),
          project,
          id,
          parsed.matchedOptionValue("--package", JobNames.javaPackage(id)),
          parsed.matchedOptionValue("-D", Map.<String, String>of()),
          Set.copyOf(parsed.matchedOptionValue("--platform", List.<Platform>of())),
          parsed.matchedOptionValue("--udf-jar", List.<Path>of()),
          parsed.matchedOptionValue("--force", false),
          registry(parsed));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(command, String.valueOf(e.getMessage()));
    }
  }

  private static int exitCode(List<Diagnostic> diagnostics) {
    if (diagnostics.stream().anyMatch(d -> d.code().kind() == ErrorKind.COMPILER_BUG)) {
      return ExitCode.BUG;
    }
    boolean errors = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return errors ? ExitCode.ERRORS : ExitCode.OK;
  }

  private int help(CommandLine commands, ParseResult parsed) {
    String name = parsed.matchedPositionalValue(0, "");
    CommandLine command = commands.getSubcommands().getOrDefault(name, commands);
    command.usage(console.out(), CommandSyntax.colours(console));
    return ExitCode.OK;
  }

  private int printVersion() {
    console
        .out()
        .printf(
            "sqlc %s (Java %s, %s)%n",
            versions.sqlc(), System.getProperty("java.version"), System.getProperty("java.home"));
    return ExitCode.OK;
  }

  private int wrongUsage(CommandLine.ParameterException e) {
    console.err().println("error: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err())) {
      CommandLine command = e.getCommandLine();
      console.err().println("try: " + command.getCommandSpec().qualifiedName() + " --help");
    }
    return ExitCode.USAGE;
  }

  private int bug(Throwable failure, List<String> arguments) {
    Diagnostic diagnostic = BugReport.of(failure, versions.sqlc(), arguments);
    DiagnosticsFormat.TEXT.show(
        List.of(diagnostic), console, console.palette(ColourChoice.AUTO), versions.sqlc());
    return ExitCode.BUG;
  }
}
