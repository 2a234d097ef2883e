package io.sqlc.compiler.cli;

import io.sqlc.compiler.build.Platform;
import io.sqlc.compiler.cli.Console.ColourChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Commands, options and help. Built by calls: reading annotations would slow each start down. */
final class CommandSyntax {
  private CommandSyntax() {}

  static CommandSpec sqlc() {
    CommandSpec spec =
        command(
                "sqlc",
                "Compiles streaming SQL to readable Kafka Streams source and a standalone jar.")
            .addSubcommand("compile", compile())
            .addSubcommand("schema", schema())
            .addSubcommand("explain", explain())
            .addSubcommand("functions", functions())
            .addSubcommand("version", command("version", "Prints the versions of sqlc and Java."))
            .addSubcommand("help", help())
            .addOption(flag("--version", "Print the versions of sqlc and Java.", "-V"));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  sqlc quickstart                     watch a SQL file become a running job",
            "  sqlc compile fraud.sql              write fraud.jar",
            "  sqlc help compile                   all about compiling",
            "",
            "Exit codes: 0 ok, 1 errors in the input, 2 wrong usage, 3 a bug in the compiler.");
    return spec;
  }

  static Help.ColorScheme colours(Console console) {
    return Help.defaultColorScheme(console.colours() ? Help.Ansi.ON : Help.Ansi.OFF);
  }

  private static CommandSpec compile() {
    CommandSpec spec =
        command("compile", "Compiles SQL files as one application and writes its jar.")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("1..*")
                    .paramLabel("INPUT")
                    .type(List.class)
                    .auxiliaryTypes(Path.class)
                    .required(true)
                    .description(
                        "SQL files, or folders of them, in the order in which their statements"
                            + " take effect. Of a Maven project, its src/main/sql is read.")
                    .build())
            .addOption(
                path("--output", "FILE.jar", "The jar; <application-id>.jar by default.", "-o"))
            .addOption(path("--source-dir", "DIR", "Leave the Java sources in this folder."))
            .addOption(
                path(
                    "--maven-project",
                    "DIR",
                    "Write a Maven project, whose 'mvn package' builds the same jar. No jar is"
                        + " written unless -o is given too."))
            .addOption(
                text(
                    "--application-id",
                    "ID",
                    "The job's default application id; by default the name of the first INPUT."))
            .addOption(
                text(
                    "--package",
                    "NAME",
                    "The Java package of the generated code; by default the application id."))
            .addOption(functionJars())
            .addOption(registry("Take schemas from this registry, not from files beside the SQL."))
            .addOption(registryConfig())
            .addOption(property())
            .addOption(
                OptionSpec.builder("--platform")
                    .paramLabel("NAME")
                    .type(List.class)
                    .auxiliaryTypes(Platform.class)
                    .converters(CommandSyntax::platform)
                    .description(
                        "Limit the native code in the jar to this platform; may be repeated: "
                            + Platform.labels()
                            + ".")
                    .build())
            .addOption(diagnostics())
            .addOption(colour())
            .addOption(
                flag("--force", "Write the Maven project into a folder with other files too."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  sqlc compile samples/quickstart -o fraud.jar",
            "  sqlc compile sources.sql queries.sql --application-id fraud --source-dir src",
            "  sqlc compile fraud.sql --maven-project fraud-project",
            "  sqlc compile fraud.sql --diagnostics json | jq .message");
    return spec;
  }

  private static CommandSpec schema() {
    CommandSpec pull =
        command(
                "pull",
                "Writes the registered schemas of the SQL's topics beside it, and locks them.")
            .addPositional(inputs())
            .addOption(OptionSpec.builder(registry("The registry to ask.")).required(true).build())
            .addOption(registryConfig())
            .addOption(diagnostics())
            .addOption(colour());
    CommandSpec check =
        command(
                "check",
                "Compares the schemas that a job would register with the locked ones, or with those"
                    + " of a registry, by the compatibility level of each subject. The transitive"
                    + " levels need a registry: the lock has the newest versions alone.")
            .addPositional(inputs())
            .addOption(registry("Compare with this registry, not with the lock."))
            .addOption(registryConfig())
            .addOption(functionJars())
            .addOption(property())
            .addOption(diagnostics())
            .addOption(colour());
    CommandSpec spec =
        command("schema", "Pulls and checks the schemas of topics.")
            .addSubcommand("pull", pull)
            .addSubcommand("check", check);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  sqlc schema pull fraud.sql --registry http://localhost:8081",
            "  sqlc schema check fraud.sql");
    return spec;
  }

  private static PositionalParamSpec inputs() {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity("1..*")
        .paramLabel("INPUT")
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .required(true)
        .description("SQL files, or folders of them, as for 'sqlc compile'.")
        .build();
  }

  private static OptionSpec registry(String description) {
    return text("--registry", "URL", description);
  }

  private static OptionSpec registryConfig() {
    return path(
        "--registry-config",
        "FILE",
        "Properties for the registry, credentials among them: basic.auth.user.info,"
            + " bearer.auth.token, schema.registry.ssl.… .");
  }

  private static OptionSpec property() {
    return OptionSpec.builder("-D")
        .paramLabel("KEY=VALUE")
        .type(Map.class)
        .auxiliaryTypes(String.class, String.class)
        .description("A compile-time property of ksqlDB, such as ksql.… .")
        .build();
  }

  private static OptionSpec diagnostics() {
    return OptionSpec.builder("--diagnostics")
        .paramLabel("FORMAT")
        .type(DiagnosticsFormat.class)
        .converters(word -> oneOf(DiagnosticsFormat.values(), word))
        .description(
            "text (on standard error), or json (one object a line) or sarif on"
                + " standard output.")
        .build();
  }

  private static OptionSpec colour() {
    return OptionSpec.builder("--color")
        .paramLabel("WHEN")
        .type(ColourChoice.class)
        .converters(word -> oneOf(ColourChoice.values(), word))
        .description("auto, always or never; auto honours NO_COLOR.")
        .build();
  }

  private static CommandSpec explain() {
    CommandSpec spec =
        command("explain", "Shows how queries will run, or explains the code of a diagnostic.")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0..*")
                    .arity("1..*")
                    .paramLabel("INPUT")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .required(true)
                    .description("SQL files, or folders of them, as for 'sqlc compile'; or a code.")
                    .build())
            .addOption(functionJars())
            .addOption(registry("Take schemas from this registry, not from files beside the SQL."))
            .addOption(registryConfig())
            .addOption(property())
            .addOption(diagnostics())
            .addOption(colour());
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  sqlc explain fraud.sql              plans, operators, stores and internal topics",
            "  sqlc explain SQLC0201               the page of a diagnostic");
    return spec;
  }

  private static CommandSpec functions() {
    return command("functions", "Lists the functions of SQL, or explains one.")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("NAME")
                .type(String.class)
                .description("The function to explain.")
                .build())
        .addOption(functionJars())
        .addOption(
            OptionSpec.builder("--udf-source")
                .paramLabel("DIR")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("A folder of SQL with Java sources of functions beside it.")
                .build());
  }

  private static OptionSpec functionJars() {
    return OptionSpec.builder("--udf-jar")
        .paramLabel("FILE.jar")
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .description(
            "A jar with user-defined functions, which the job's jar then carries; may be given"
                + " several times. Java sources in a folder of SQL need no option.")
        .build();
  }

  private static CommandSpec help() {
    return command("help", "Shows the help of a command.")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("COMMAND")
                .type(String.class)
                .description("compile, schema, explain, functions or version.")
                .build());
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description).abbreviateSynopsis(true);
    return spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("Show this help.")
            .build());
  }

  private static OptionSpec flag(String name, String description, String... shortNames) {
    return option(name, shortNames).type(boolean.class).description(description).build();
  }

  private static OptionSpec path(
      String name, String label, String description, String... shortNames) {
    return option(name, shortNames)
        .type(Path.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  private static OptionSpec text(String name, String label, String description) {
    return option(name).type(String.class).paramLabel(label).description(description).build();
  }

  private static OptionSpec.Builder option(String name, String... shortNames) {
    return shortNames.length == 0
        ? OptionSpec.builder(name)
        : OptionSpec.builder(shortNames[0], name);
  }

  private static Platform platform(String word) {
    try {
      return Platform.of(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static <E extends Enum<E>> E oneOf(E[] choices, String word) {
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(word)) {
        return choice;
      }
    }
    String words =
        Arrays.stream(choices)
            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new TypeConversionException("'" + word + "' is none of " + words);
  }
}
