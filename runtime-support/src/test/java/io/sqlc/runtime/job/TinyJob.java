package io.sqlc.runtime.job;

import io.sqlc.runtime.expression.Arithmetic;
import io.sqlc.runtime.expression.ExpressionSite;
import io.sqlc.runtime.job.TopicDescription.Direction;
import io.sqlc.runtime.primitive.KafkaPrimitives;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** A job as the compiler would write it: divides 100 by the values of a topic. */
final class TinyJob implements Job {
  private static final StreamSource<String, Integer> PARTS =
      new StreamSource<>(
          "PARTS",
          "parts",
          KafkaPrimitives.STRING.deserializer(),
          KafkaPrimitives.INT.deserializer());
  private static final StatementDescription SHARES =
      new StatementDescription(
          "tiny.sql:4", "CREATE STREAM SHARES AS\nSELECT ID, 100 / N AS SHARE FROM PARTS;");

  @Override
  public JobDescription description() {
    return new JobDescription(
        "tiny",
        List.of(
            new StatementDescription(
                "tiny.sql:1", "CREATE STREAM PARTS (ID STRING KEY, N INT) WITH (…);"),
            SHARES),
        List.of(
            topic("parts", Direction.INPUT, "PARTS", "ID STRING KEY, N INT"),
            topic("shares", Direction.OUTPUT, "SHARES", "ID STRING KEY, SHARE INT")));
  }

  @Override
  public List<Query> queries() {
    return List.of(new Shares());
  }

  private static TopicDescription topic(
      String name, Direction direction, String source, String schema) {
    return new TopicDescription(
        name,
        direction,
        "stream " + source,
        schema,
        "KAFKA",
        "KAFKA",
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final class Shares implements Query {
    private static final ExpressionSite SHARE =
        new ExpressionSite("SHARES", "tiny.sql:5:12", "100 / N");

    @Override
    public String name() {
      return "SHARES";
    }

    @Override
    public StatementDescription statement() {
      return SHARES;
    }

    @Override
    public void build(JobTopology topology) {
      topology.stream(PARTS)
          .mapValues(n -> share(n, topology), Named.as("SHARES-select"))
          .to(
              "shares",
              Produced.with(KafkaPrimitives.STRING, KafkaPrimitives.INT).withName("SHARES-sink"));
    }

    private static Integer share(Integer n, JobTopology topology) {
      try {
        return Arithmetic.divide(100, n);
      } catch (RuntimeException e) {
        topology.errors().failed(SHARE, e);
        return null;
      }
    }
  }
}
