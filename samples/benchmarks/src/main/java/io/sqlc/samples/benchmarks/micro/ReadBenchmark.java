package io.sqlc.samples.benchmarks.micro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sqlc.runtime.job.StreamSource;
import io.sqlc.samples.benchmarks.GeneratedCode;
import io.sqlc.samples.benchmarks.handwritten.Bid;
import io.sqlc.samples.benchmarks.handwritten.JsonSerde;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Deserializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a bid of eight fields, of which three are used. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadBenchmark {
  private final byte[][] bids = Bids.json();
  private final Deserializer<Bid> pojo = new JsonSerde<>(Bid.class);
  private final Deserializer<LeanBid> leanPojo = new JsonSerde<>(LeanBid.class);
  private final JsonFactory factory = new JsonFactory();
  private Deserializer<?> generated = pojo;
  private int next;

  /** Compiles the SQL. */
  @Setup
  public void compile() {
    generated = GeneratedCode.of("rows").load().topic("BID", StreamSource.class).value();
  }

  private byte[] bid() {
    return bids[next++ & (Bids.COUNT - 1)];
  }

  /** What {@code sqlc} generates. */
  @Benchmark
  public Object generated() {
    return generated.deserialize("bid", bid());
  }

  /** Jackson's databind, with a class of all eight fields. */
  @Benchmark
  public Object jacksonPojo() {
    return pojo.deserialize("bid", bid());
  }

  /** Jackson's databind, with a class of the three fields. */
  @Benchmark
  public Object jacksonLeanPojo() {
    return leanPojo.deserialize("bid", bid());
  }

  /** Jackson's streaming parser, by hand. */
  @Benchmark
  public Object jacksonStreaming() throws IOException {
    LeanBid read = new LeanBid();
    try (JsonParser parser = factory.createParser(bid())) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "bidder" -> read.bidder = parser.getLongValue();
          case "price" -> read.price = parser.getLongValue();
          case "channel" -> read.channel = parser.getText();
          default -> parser.skipChildren();
        }
      }
    }
    return read;
  }
}
