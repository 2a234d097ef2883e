package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.codegen.expression.ClassMembers;
import io.sqlc.compiler.topology.QueryTopology;
import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.job.JobTopology;
import io.sqlc.runtime.job.Query;
import io.sqlc.runtime.job.StatementDescription;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * The class of one query: {@code build} shows what Kafka Streams runs, the methods below it
 * compute, each from its part of the SQL.
 */
final class QueryClass {
  /** Names that the class and the parameters of its methods use. */
  private static final List<String> OWN_METHODS = List.of("name", "statement", "build");

  private final QueryTopology query;
  private final boolean handedOver;
  private final GeneratedTypes generated;
  private final RowClasses rows;
  private final JavaTypes types;
  private final SerdeCode serdes;
  private final TopicsClass topics;

  /**
   * Writes a query.
   *
   * @param handedOver whether other queries take its rows from it
   */
  QueryClass(
      QueryTopology query,
      boolean handedOver,
      GeneratedTypes generated,
      RowClasses rows,
      JavaTypes types,
      SerdeCode serdes,
      TopicsClass topics) {
    this.query = query;
    this.handedOver = handedOver;
    this.generated = generated;
    this.rows = rows;
    this.types = types;
    this.serdes = serdes;
    this.topics = topics;
  }

  TypeSpec build(ClassName name) {
    ClassMembers members = new ClassMembers(OWN_METHODS);
    OperatorCode operators =
        new OperatorCode(query.name(), generated, rows, types, serdes, topics, members);
    Stage last = query.last().accept(operators);
    CodeBlock sink = topics.sink(query, last);
    CodeBlock rows =
        CodeBlock.of(
            "$L$L$L",
            last.chain(),
            changes(),
            EventTimeCode.stamp(query, this.rows, last, members));
    CodeBlock to =
        CodeBlock.of(
            ".to(\n$>$>$L.topic(),\ntopology.produced($L, $S))$<$<", sink, sink, query.sinkName());
    String position = query.statement().shortLine();
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.FINAL)
        .addSuperinterface(Query.class)
        .addJavadoc("$L\n\n", SqlComment.inline(position))
        .addJavadoc(SqlComment.preformatted(query.statement().text()))
        .addFields(members.constants())
        .addMethod(
            override("name").returns(String.class).addStatement("return $S", query.name()).build())
        .addMethod(
            override("statement")
                .returns(StatementDescription.class)
                .addStatement(
                    "return new $T($S, $S)", StatementDescription.class, position, query.sql())
                .build())
        .addMethod(buildMethod(operators, pipeline(rows, to, sink, last)))
        .addMethods(members.methods())
        .build();
  }

  /** A table's changes as records. */
  private CodeBlock changes() {
    return query.sink().isTable()
        ? CodeBlock.of("\n.toStream($T.as($S))", Named.class, query.name() + "-changes")
        : CodeBlock.builder().build();
  }

  /** The statements that make the rows and write them, and hand them over where that is due. */
  private CodeBlock pipeline(CodeBlock made, CodeBlock to, CodeBlock sink, Stage last) {
    if (!handedOver) {
      return CodeBlock.builder().addStatement("$L\n$L", made, to).build();
    }
    TypeName type =
        ParameterizedTypeName.get(
            ClassName.get(KStream.class), last.key().type(), last.rowClass().name());
    return CodeBlock.builder()
        .addStatement("$T rows =\n$>$>$L$<$<", type, made)
        .addStatement("rows\n$L", to)
        .addStatement("topology.handOver($L, rows)", sink)
        .build();
  }

  private MethodSpec buildMethod(OperatorCode operators, CodeBlock pipeline) {
    MethodSpec.Builder method =
        override("build")
            .addParameter(ParameterSpec.builder(JobTopology.class, "topology").build());
    if (operators.usesErrors() || query.sink().timestamp().isPresent()) {
      method.addStatement("$T errors = topology.errors()", ExpressionErrors.class);
    }
    return method.addCode(pipeline).build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
