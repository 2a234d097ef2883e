package io.sqlc.samples.benchmarks.micro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sqlc.runtime.job.StreamSink;
import io.sqlc.samples.benchmarks.GeneratedClasses;
import io.sqlc.samples.benchmarks.GeneratedCode;
import io.sqlc.samples.benchmarks.handwritten.ExpensiveBid;
import io.sqlc.samples.benchmarks.handwritten.JsonSerde;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes a row of three fields. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WriteBenchmark {
  private static final String[] CHANNELS = {"Apple", "Google", "Facebook", "Baidu"};

  private final JsonSerde<ExpensiveBid> pojo = new JsonSerde<>(ExpensiveBid.class);
  private final JsonFactory factory = new JsonFactory();
  private final ExpensiveBid[] pojos = new ExpensiveBid[Bids.COUNT];
  private final Object[] rows = new Object[Bids.COUNT];
  private Serializer<Object> generated = (topic, row) -> new byte[0];
  private int next;

  /** Compiles the SQL. */
  @Setup
  @SuppressWarnings("unchecked") // rows are made by the classes of the same loader
  public void compile() {
    GeneratedClasses classes = GeneratedCode.of("rows").load();
    generated = classes.topic("BID_PRICE_SINK", StreamSink.class).value();
    for (int i = 0; i < Bids.COUNT; i++) {
      long bidder = i * 7919L % 50_000;
      long price = 1 + i * 104_729L % 10_000;
      String channel = CHANNELS[i % CHANNELS.length];
      pojos[i] = new ExpensiveBid(bidder, price, channel);
      rows[i] = classes.row("BidPrice", bidder, price, channel);
    }
  }

  private int next() {
    return next++ & (Bids.COUNT - 1);
  }

  /** What {@code sqlc} generates. */
  @Benchmark
  public byte[] generated() {
    return generated.serialize("bid-price", rows[next()]);
  }

  /** Jackson's databind. */
  @Benchmark
  public byte[] jacksonPojo() {
    return pojo.serialize("bid-price", pojos[next()]);
  }

  /** Jackson's streaming generator, by hand. */
  @Benchmark
  public byte[] jacksonStreaming() throws IOException {
    ExpensiveBid bid = pojos[next()];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
    try (JsonGenerator json = factory.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("BIDDER", bid.bidder());
      json.writeNumberField("PRICE", bid.price());
      json.writeStringField("CHANNEL", bid.channel());
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
