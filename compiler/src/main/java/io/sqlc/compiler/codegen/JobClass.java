package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.runtime.job.HandedOver;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.JobDescription;
import io.sqlc.runtime.job.JobMain;
import io.sqlc.runtime.job.JoinedTopics;
import io.sqlc.runtime.job.Query;
import io.sqlc.runtime.job.StatementDescription;
import io.sqlc.runtime.job.TopicDescription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javax.lang.model.element.Modifier;

/** The class with {@code main}: what the job is made of. */
final class JobClass {
  private final String applicationId;
  private final List<ClassName> queries;
  private final JobTopics topics;
  private final List<JoinedTopics> joined;
  private final List<HandedOver> handedOver;
  private final List<Statement> statements;

  /**
   * A statement of the SQL files.
   *
   * @param position file and line
   */
  record Statement(String position, String sql) {}

  JobClass(
      String applicationId,
      List<ClassName> queries,
      JobTopics topics,
      List<JoinedTopics> joined,
      List<HandedOver> handedOver,
      List<Statement> statements) {
    this.joined = joined;
    this.handedOver = handedOver;
    this.applicationId = applicationId;
    this.queries = queries;
    this.topics = topics;
    this.statements = statements;
  }

  TypeSpec build(ClassName name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(Job.class)
        .addJavadoc("The job $L.", SqlComment.inline(applicationId))
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String[].class, "args")
                .addStatement("$T.exit($T.run(new $T(), args))", System.class, JobMain.class, name)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("queries")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(List.class, Query.class))
                .addStatement("return $T.of($L)", List.class, newQueries())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("description")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(JobDescription.class)
                .addStatement(
                    "return new $T(\n$S,\n$T.of(\n$>$>$L),$<$<\n$T.of(\n$>$>$L)$<$<$L)",
                    JobDescription.class,
                    applicationId,
                    List.class,
                    CodeBlock.join(statements.stream().map(JobClass::statement).toList(), ",\n"),
                    List.class,
                    CodeBlock.join(topics.all().stream().map(JobClass::topic).toList(), ",\n"),
                    joinedTopics())
                .build())
        .build();
  }

  private CodeBlock newQueries() {
    return queries.stream().map(q -> CodeBlock.of("new $T()", q)).collect(CodeBlock.joining(", "));
  }

  /** The last arguments, where there are any. */
  private CodeBlock joinedTopics() {
    if (joined.isEmpty() && handedOver.isEmpty()) {
      return CodeBlock.builder().build();
    }
    List<CodeBlock> pairs =
        joined.stream()
            .map(
                pair ->
                    CodeBlock.of(
                        "new $T($S, $S, $S)",
                        JoinedTopics.class,
                        pair.query(),
                        pair.left(),
                        pair.right()))
            .toList();
    List<CodeBlock> streams =
        handedOver.stream()
            .map(
                stream ->
                    CodeBlock.of(
                        "new $T($S, $S, $S)",
                        HandedOver.class,
                        stream.stream(),
                        stream.topic(),
                        stream.madeFrom()))
            .toList();
    return streams.isEmpty()
        ? CodeBlock.of(",\n$L", list(pairs))
        : CodeBlock.of(",\n$L,\n$L", list(pairs), list(streams));
  }

  private static CodeBlock list(List<CodeBlock> elements) {
    return elements.isEmpty()
        ? CodeBlock.of("$T.of()", List.class)
        : CodeBlock.of("$T.of(\n$>$>$L)$<$<", List.class, CodeBlock.join(elements, ",\n"));
  }

  private static CodeBlock statement(Statement statement) {
    return CodeBlock.of(
        "new $T($S, $S)", StatementDescription.class, statement.position(), statement.sql());
  }

  private static CodeBlock topic(JobTopics.Use use) {
    DataSource source = use.source();
    Topic topic = source.topic();
    return CodeBlock.of(
        "new $T(\n$>$>$S,\n$T.$L,\n$S,\n$S,\n$S,\n$S,\n$L,\n$L,\n$L,\n$L,\n$L$L)$<$<",
        TopicDescription.class,
        topic.name(),
        TopicDescription.Direction.class,
        use.written() ? "OUTPUT" : "INPUT",
        source.name(),
        source.schema().toString(),
        source.keyFormat().format().name(),
        source.valueFormat().format().name(),
        optional(topic.partitions()),
        optional(topic.replicas()),
        optional(topic.retentionMs()),
        optional(topic.cleanupPolicy()),
        optional(use.copiedFrom()),
        use.windowRetentionMs().isPresent()
            ? CodeBlock.of(",\n$L", optional(use.windowRetentionMs()))
            : CodeBlock.builder().build());
  }

  private static CodeBlock optional(OptionalInt value) {
    return value.isPresent()
        ? CodeBlock.of("$T.of($L)", OptionalInt.class, value.getAsInt())
        : CodeBlock.of("$T.empty()", OptionalInt.class);
  }

  private static CodeBlock optional(OptionalLong value) {
    return value.isPresent()
        ? CodeBlock.of("$T.of($LL)", OptionalLong.class, value.getAsLong())
        : CodeBlock.of("$T.empty()", OptionalLong.class);
  }

  private static CodeBlock optional(Optional<String> value) {
    return value
        .map(text -> CodeBlock.of("$T.of($S)", Optional.class, text))
        .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
  }
}
