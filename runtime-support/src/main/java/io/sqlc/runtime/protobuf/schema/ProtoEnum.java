package io.sqlc.runtime.protobuf.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An enum.
 *
 * @param fullName with its package and the messages around it
 * @param numbers the values' numbers by name, in their order; several names may have one number
 */
public record ProtoEnum(String fullName, Map<String, Integer> numbers) {
  public ProtoEnum {
    numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** The name of a number: the first one that has it. */
  public Optional<String> name(int number) {
    return numbers.entrySet().stream()
        .filter(value -> value.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The value of a field that is not there. */
  public String defaultName() {
    return name(0).orElseGet(() -> numbers.keySet().stream().findFirst().orElse(""));
  }
}
