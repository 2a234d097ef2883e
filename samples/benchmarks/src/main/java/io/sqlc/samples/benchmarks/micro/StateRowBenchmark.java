package io.sqlc.samples.benchmarks.micro;

import io.sqlc.runtime.job.TableSource;
import io.sqlc.samples.benchmarks.GeneratedCode;
import io.sqlc.samples.benchmarks.handwritten.JsonSerde;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes and reads back the row of five columns that a table's store keeps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StateRowBenchmark {
  private final JsonSerde<StoredBid> pojo = new JsonSerde<>(StoredBid.class);
  private final StoredBid[] pojos = new StoredBid[Bids.COUNT];
  private final Object[] rows = new Object[Bids.COUNT];
  private Serde<Object> generated = new JsonSerde<>(Object.class);
  private int next;

  /** Compiles the SQL; rows and POJOs are read from the same bids. */
  @Setup
  @SuppressWarnings("unchecked") // rows are read by the deserialiser of the same table
  public void compile() {
    TableSource<Object, Object> table =
        GeneratedCode.of("rows").load().topic("LATEST_BID", TableSource.class);
    generated = table.storedValue();
    byte[][] bids = Bids.json();
    for (int i = 0; i < Bids.COUNT; i++) {
      rows[i] = table.changes().value().deserialize("latest-bid", bids[i]);
      pojos[i] = pojo.deserialize("latest-bid", bids[i]);
    }
  }

  private int next() {
    return next++ & (Bids.COUNT - 1);
  }

  /** What {@code sqlc} generates. */
  @Benchmark
  public Object generated() {
    byte[] stored = generated.serializer().serialize("latest-bid", rows[next()]);
    return generated.deserializer().deserialize("latest-bid", stored);
  }

  /** The same row as JSON, by Jackson's databind. */
  @Benchmark
  public Object jacksonPojo() {
    return pojo.deserialize("latest-bid", pojo.serialize("latest-bid", pojos[next()]));
  }
}
