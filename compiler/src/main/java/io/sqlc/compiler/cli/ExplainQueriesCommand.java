package io.sqlc.compiler.cli;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.Explanation;
import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.cli.CompileCommand.Outcome;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code sqlc explain INPUT…}: the plans and operators of queries. */
final class ExplainQueriesCommand {
  private final RuntimeLayers layers;
  private final Path folder;

  ExplainQueriesCommand(RuntimeLayers layers, Path folder) {
    this.layers = layers;
    this.folder = folder;
  }

  /**
   * What is to be explained, and with what.
   *
   * @param inputs files and folders, in order
   * @param properties ksqlDB's compile-time properties
   * @param functionJars jars with user-defined functions
   * @param registry where schemas come from; empty: from files beside the SQL
   */
  record Options(
      List<Path> inputs,
      Map<String, String> properties,
      List<Path> functionJars,
      Optional<LiveSchemas> registry) {
    Options {
      inputs = List.copyOf(inputs);
      properties = Map.copyOf(properties);
      functionJars = List.copyOf(functionJars);
    }
  }

  /** What to report is the explanation. */
  Outcome run(Options options) {
    SourceSet sources = SourceReader.read(options.inputs(), folder);
    if (!sources.problems().isEmpty()) {
      return new Outcome(sources.problems().stream().map(SourceErrors::of).toList(), List.of());
    }
    String id = JobNames.applicationId(options.inputs().get(0));
    UserFunctions functions =
        UserFunctions.read(
            options.functionJars(), options.inputs(), folder, List.of(layers.base()));
    Explanation explanation =
        new Compiler()
            .explain(
                new CompileRequest(
                    sources.files(),
                    id,
                    JobNames.javaPackage(id),
                    options.properties(),
                    List.of(),
                    schemas(options, sources),
                    functions.classes()));
    return new Outcome(explanation.diagnostics(), explanation.text().lines().toList());
  }

  private KnownSchemas schemas(Options options, SourceSet sources) {
    return options.registry().isPresent()
        ? options.registry().get().fetch(SchemaNeeds.of(sources.files()))
        : SchemaFolder.readAll(SchemaFolder.beside(options.inputs(), folder));
  }
}
