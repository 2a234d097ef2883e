package io.sqlc.runtime.protobuf.schema;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a message.
 *
 * @param repeated whether it holds any number of values; so does a map, of its entries
 * @param presence whether a message tells that the field is not there from its default value
 * @param declaredMap whether it is written {@code map<K, V>}
 * @param message its type where that is a message
 * @param enumeration its type where that is an enum
 * @param parameters of the option {@code confluent.field_meta}: precision and scale of decimals
 */
public record ProtoField(
    String name,
    int number,
    ProtoType type,
    boolean repeated,
    boolean presence,
    boolean declaredMap,
    @Nullable ProtoMessage message,
    @Nullable ProtoEnum enumeration,
    Map<String, String> parameters) {

  /** The message that it holds, known by its full name, if it does. */
  public Optional<ProtoMessage> messageType() {
    return Optional.ofNullable(message);
  }

  /** Whether it holds entries with a key and a value, as a map or written out. */
  public boolean isMap() {
    return declaredMap || (repeated && message != null && message.isMapEntry());
  }

  /** Without what is below it: messages may contain themselves. */
  @Override
  public String toString() {
    return type.word() + " " + name + " = " + number;
  }
}
