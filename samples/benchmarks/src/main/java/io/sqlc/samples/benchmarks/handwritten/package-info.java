/**
 * The jobs as an engineer writes them with Kafka Streams' DSL: Jackson POJOs, JSON serdes, Kafka's
 * defaults. They share one class for each topic, as the jobs of a team do.
 */
@NullMarked
package io.sqlc.samples.benchmarks.handwritten;

import org.jspecify.annotations.NullMarked;
