package io.sqlc.runtime.early;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes keys and values out of the batches that a consumer has fetched. A value that no query wants
 * is looked at in memory that is used again for the next one, and {@link DroppedValues} has
 * something to stand for it; the others are copied as ever. For one consumer, which is used by one
 * thread at a time.
 */
final class PolledValues {
  /** Values longer than this, in bytes, get memory of their own. */
  private static final int LONGEST_REUSED = 4096;

  private static final Deserializer<byte[]> COPY = new ByteArrayDeserializer();

  private final EarlyConditions conditions;
  private final DroppedValues dropped = new DroppedValues();

  /** Topics that are left alone for now. */
  private Set<String> left = Set.of();

  /** By length in bytes; null where there is none, or the last one was given away. */
  private final byte[] @Nullable [] reused = new byte[LONGEST_REUSED + 1][];

  /** The key of the record whose value comes next, if {@link #keyHeaders} are that record's. */
  private byte @Nullable [] key;

  private @Nullable Headers keyHeaders;

  /** The topic of the last record, and what decides about it. */
  private @Nullable String topic;

  private @Nullable SourceConditions<?, ?> deciding;

  PolledValues(EarlyConditions conditions) {
    this.conditions = conditions;
  }

  DroppedValues dropped() {
    return dropped;
  }

  /** Takes all records of these topics until it is told otherwise, and of no others. */
  void leave(Set<String> topics) {
    if (!left.equals(topics)) {
      left = Set.copyOf(topics);
      topic = null;
    }
  }

  /** Copies keys. */
  Deserializer<byte[]> keys() {
    return new InPlace() {
      @Override
      public byte @Nullable [] deserialize(String name, Headers headers, ByteBuffer data) {
        key = COPY.deserialize(name, headers, data);
        keyHeaders = headers;
        return key;
      }
    };
  }

  /** Copies the values that are wanted. */
  Deserializer<byte[]> values() {
    return new InPlace() {
      @Override
      public byte @Nullable [] deserialize(String name, Headers headers, ByteBuffer data) {
        if (!Objects.equals(name, topic)) {
          topic = name;
          deciding = left.contains(name) ? null : deciding(name);
        }
        return deciding == null
            ? COPY.deserialize(name, headers, data)
            : decided(deciding, name, headers, data);
      }
    };
  }

  private byte[] decided(SourceConditions<?, ?> by, String name, Headers headers, ByteBuffer data) {
    int length = data.remaining();
    boolean reusable = length <= LONGEST_REUSED;
    byte[] last = reusable ? reused[length] : null;
    byte[] value = last == null ? new byte[length] : last;
    data.get(data.position(), value);
    boolean wanted = by.wants(name, headers, headers == keyHeaders ? key : null, value);
    if (reusable) {
      reused[length] = wanted ? null : value;
    }
    return wanted ? value : dropped.add(data);
  }

  private @Nullable SourceConditions<?, ?> deciding(String name) {
    SourceConditions<?, ?> known = conditions.of(name);
    return known != null && known.decideByContent() ? known : null;
  }

  /** Reads what was fetched where it lies. */
  private abstract static class InPlace implements Deserializer<byte[]> {
    @Override
    public byte @Nullable [] deserialize(@Nullable String name, byte @Nullable [] data) {
      return data;
    }

    @Override
    public abstract byte @Nullable [] deserialize(String name, Headers headers, ByteBuffer data);
  }
}
