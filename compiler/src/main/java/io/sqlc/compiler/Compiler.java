package io.sqlc.compiler;

import io.sqlc.compiler.catalog.Catalog;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.codegen.CodeGenerator;
import io.sqlc.compiler.codegen.JavaSources;
import io.sqlc.compiler.codegen.OutputSchemas;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.parser.DeepStack;
import io.sqlc.compiler.plan.PlanPrinter;
import io.sqlc.compiler.plan.rule.PlanRule;
import io.sqlc.compiler.plan.rule.PlanRules;
import io.sqlc.compiler.topology.ApplicationTopology;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.compiler.topology.TopologyPlanner;
import io.sqlc.compiler.topology.TopologyPrinter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * From SQL text to Java source: the one way in for the command, the Maven plugin, tests and tools.
 * Holds no state; may be used by several threads.
 */
public final class Compiler {

  /**
   * Compiles all files as one application. Errors of the user are diagnostics in the result, never
   * exceptions.
   */
  public CompileResult compile(CompileRequest request) {
    return compile(request, PlanRules.ALL);
  }

  /** Compiles with some of the rules that make plans better, to compare what they do. */
  CompileResult compile(CompileRequest request, List<PlanRule> rules) {
    // Expressions may be nested deeply, and every stage walks them.
    return DeepStack.run(() -> compileDeep(request, rules));
  }

  /** Shows how all files will run as one application, without writing any Java. */
  public Explanation explain(CompileRequest request) {
    return DeepStack.run(() -> explainDeep(request));
  }

  private static Explanation explainDeep(CompileRequest request) {
    FrontEnd.Result front;
    try {
      front =
          FrontEnd.run(
              request, FunctionCatalog.standard().with(request.functions()), PlanRules.ALL);
    } catch (DiagnosticException e) {
      return new Explanation("", e.diagnostics());
    }
    List<QueryTopology> topologies =
        TopologyPlanner.plan(front.plans(), front.handOver()).queries();
    StringJoiner text = new StringJoiner("\n");
    for (int i = 0; i < topologies.size(); i++) {
      text.add(
          PlanPrinter.print(front.plans().get(i))
              + "\noperators\n"
              + TopologyPrinter.print(topologies.get(i)).indent(2));
    }
    return new Explanation(text.toString(), front.diagnostics());
  }

  private static CompileResult compileDeep(CompileRequest request, List<PlanRule> rules) {
    FunctionCatalog functions;
    try {
      functions = FunctionCatalog.standard().with(request.functions());
    } catch (DiagnosticException e) {
      return new CompileResult(Optional.empty(), Catalog.EMPTY, e.diagnostics(), 0);
    }
    FrontEnd.Result front = FrontEnd.run(request, functions, rules);
    Optional<GeneratedJob> job =
        front.failed() ? Optional.empty() : Optional.of(generate(request, front));
    return new CompileResult(job, front.catalog(), front.diagnostics(), front.plans().size());
  }

  private static GeneratedJob generate(CompileRequest request, FrontEnd.Result front) {
    ApplicationTopology topology = TopologyPlanner.plan(front.plans(), front.handOver());
    JavaSources sources =
        CodeGenerator.generate(
            topology, request.applicationId(), request.javaPackage(), front.statements());
    return new GeneratedJob(
        request.applicationId(),
        sources.mainClass(),
        sources.files().stream()
            .map(file -> new GeneratedJob.JavaFile(file.path(), file.text()))
            .toList(),
        layers(topology),
        OutputSchemas.of(topology));
  }

  private static Set<RuntimeLayer> layers(ApplicationTopology topology) {
    Set<RuntimeLayer> layers = EnumSet.noneOf(RuntimeLayer.class);
    if (topology.isStateful()) {
      layers.add(RuntimeLayer.ROCKSDB);
    }
    Stream.concat(
            topology.inputs().stream().map(InputTopic::source),
            topology.queries().stream().map(QueryTopology::sink))
        .flatMap(source -> Stream.of(source.keyFormat(), source.valueFormat()))
        .forEach(
            format -> {
              switch (format.format()) {
                case AVRO -> layers.add(RuntimeLayer.AVRO);
                case PROTOBUF, PROTOBUF_NOSR -> layers.add(RuntimeLayer.PROTOBUF);
                case NONE, KAFKA, DELIMITED, JSON, JSON_SR -> {
                  // What every job carries is enough.
                }
              }
            });
    return layers;
  }
}
