package io.sqlc.runtime.job;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Writes what a job is, for {@code --describe}. */
final class JobDescriber {
  private final StringBuilder text = new StringBuilder();

  private JobDescriber() {}

  /**
   * What a job is.
   *
   * @param applicationId in force
   */
  static String describe(JobDescription job, String applicationId, Topology topology) {
    JobDescriber describer = new JobDescriber();
    describer.statements(job.statements());
    describer.line("Application id: " + applicationId);
    describer.line("");
    describer.topics(job.topics());
    describer.internals(applicationId, topology.describe());
    describer.line("Topology");
    topology.describe().toString().lines().forEach(describer::topologyLine);
    return describer.text.toString();
  }

  private void statements(List<StatementDescription> statements) {
    line("Statements");
    for (StatementDescription statement : statements) {
      line("  " + statement.position());
      statement.sql().lines().forEach(sql -> line("    " + sql));
    }
    line("");
  }

  private void topics(List<TopicDescription> topics) {
    line("Topics");
    for (TopicDescription topic : topics) {
      line(
          "  %s %s, of %s, key %s, value %s"
              .formatted(
                  topic.direction().name().toLowerCase(Locale.ROOT),
                  topic.name(),
                  topic.source(),
                  topic.keyFormat(),
                  topic.valueFormat()));
      line("    " + topic.schema());
    }
    line("");
  }

  private void internals(String applicationId, TopologyDescription topology) {
    TreeSet<String> stores = new TreeSet<>();
    TreeSet<String> repartitions = new TreeSet<>();
    forEachNode(
        topology,
        node -> {
          if (node instanceof Processor processor) {
            stores.addAll(processor.stores());
          } else if (node instanceof Sink sink && sink.topic() != null) {
            repartitions.add(sink.topic());
          }
        });
    repartitions.removeIf(topic -> !topic.endsWith("-repartition"));
    section(
        "Stores",
        stores.stream()
            .map(name -> name + ", changelog topic " + applicationId + "-" + name + "-changelog")
            .toList());
    section(
        "Repartition topics",
        repartitions.stream().map(topic -> prefixed(applicationId, topic)).toList());
  }

  private static void forEachNode(TopologyDescription topology, Consumer<Node> action) {
    for (Subtopology part : topology.subtopologies()) {
      part.nodes().forEach(action);
    }
    for (GlobalStore global : topology.globalStores()) {
      Source source = global.source();
      action.accept(source);
      action.accept(global.processor());
    }
  }

  private static String prefixed(String applicationId, String topic) {
    return topic.startsWith(applicationId + "-") ? topic : applicationId + "-" + topic;
  }

  private void section(String title, Collection<String> lines) {
    line(title);
    if (lines.isEmpty()) {
      line("  none");
    }
    lines.forEach(content -> line("  " + content));
    line("");
  }

  private void topologyLine(String content) {
    if (!content.equals("Topologies:") && !content.isBlank()) {
      line(content.stripTrailing());
    }
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
