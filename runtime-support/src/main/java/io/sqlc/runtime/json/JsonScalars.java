package io.sqlc.runtime.json;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Keys and values of a single column as bare JSON values, of the scalar types and of others. */
public final class JsonScalars {
  /** BOOLEAN. */
  public static final Serde<Boolean> BOOLEAN =
      of(JsonReader::readBoolean, JsonWriter::writeBoolean);

  /** INT. */
  public static final Serde<Integer> INT = of(JsonReader::readInt, JsonWriter::writeInt);

  /** BIGINT. */
  public static final Serde<Long> BIGINT = of(JsonReader::readBigint, JsonWriter::writeBigint);

  /** DOUBLE. */
  public static final Serde<Double> DOUBLE = of(JsonReader::readDouble, JsonWriter::writeDouble);

  /** STRING. */
  public static final Serde<String> STRING = of(JsonReader::readString, JsonWriter::writeString);

  /** BYTES. */
  public static final Serde<Bytes> BYTES = of(JsonReader::readBytes, JsonWriter::writeBytes);

  /** DATE, in days since the epoch. */
  public static final Serde<Integer> DATE = of(JsonReader::readDate, JsonWriter::writeDate);

  /** TIME, in milliseconds of the day. */
  public static final Serde<Integer> TIME = of(JsonReader::readTime, JsonWriter::writeTime);

  /** TIMESTAMP, in milliseconds since the epoch. */
  public static final Serde<Long> TIMESTAMP =
      of(JsonReader::readTimestamp, JsonWriter::writeTimestamp);

  private JsonScalars() {}

  /** DECIMAL(precision, scale). */
  public static Serde<BigDecimal> decimal(int precision, int scale) {
    return of(in -> in.readDecimal(precision, scale), JsonWriter::writeDecimal);
  }

  /** A bare value of any other type, by the methods that read and write it. */
  public static <T> Serde<T> of(
      Function<JsonReader, @Nullable T> reader, BiConsumer<JsonWriter, T> writer) {
    return Serdes.serdeFrom(
        new JsonSerializer<T>() {
          @Override
          protected void write(T value, JsonWriter out) {
            writer.accept(out, value);
          }
        },
        new JsonValueDeserializer<T>() {
          @Override
          protected @Nullable T read(JsonReader in) {
            return reader.apply(in);
          }
        });
  }
}
