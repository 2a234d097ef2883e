package io.sqlc.samples.benchmarks.handwritten;

import io.sqlc.samples.benchmarks.Scenario;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;

/** Runs a job written by hand as a program of its own, until it is asked to end. */
public final class HandWrittenJob {
  private HandWrittenJob() {}

  /** Takes a scenario and a file of Kafka Streams' properties. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(args[1]))) {
      properties.load(file);
    }
    StreamsBuilder builder = new StreamsBuilder();
    HandWrittenTopology.build(Scenario.of(args[0]), builder);
    KafkaStreams streams = new KafkaStreams(builder.build(), properties);
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  streams.close();
                  end.countDown();
                },
                "stop-job"));
    streams.start();
    end.await();
  }
}
