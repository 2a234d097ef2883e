package io.sqlc.compiler.cli;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.Explanation;
import io.sqlc.compiler.build.JobNames;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.UserFunctions;
import io.sqlc.compiler.build.schema.SchemaFolder;
import io.sqlc.compiler.cli.CompileCommand.Outcome;
import io.sqlc.compiler.diagnostic.SourceErrors;
import io.sqlc.compiler.source.SourceReader;
import io.sqlc.compiler.source.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code sqlc explain INPUT…}: the plans and operators of queries. */
final class ExplainQueriesCommand {
  private final RuntimeLayers layers;
  private final Path folder;

  ExplainQueriesCommand(RuntimeLayers layers, Path folder) {
    this.layers = layers;
    this.folder = folder;
  }

  /** What to report is the explanation. */
  Outcome run(List<Path> inputs) {
    SourceSet sources = SourceReader.read(inputs, folder);
    if (!sources.problems().isEmpty()) {
      return new Outcome(sources.problems().stream().map(SourceErrors::of).toList(), List.of());
    }
    String id = JobNames.applicationId(inputs.get(0));
    try (UserFunctions functions =
        UserFunctions.read(List.of(), inputs, folder, List.of(layers.base()))) {
      Explanation explanation =
          new Compiler()
              .explain(
                  new CompileRequest(
                      sources.files(),
                      id,
                      JobNames.javaPackage(id),
                      Map.of(),
                      List.of(),
                      SchemaFolder.readAll(SchemaFolder.beside(inputs, folder)),
                      functions.classes()));
      return new Outcome(explanation.diagnostics(), explanation.text().lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
