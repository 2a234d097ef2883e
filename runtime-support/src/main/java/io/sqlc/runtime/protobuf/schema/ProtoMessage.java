package io.sqlc.runtime.protobuf.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A message's fields. Messages may contain themselves, so they are filled in after all of them are
 * made, by {@link ProtoLinker} alone; from then on nothing changes.
 */
public final class ProtoMessage {
  private final String fullName;
  private final List<Integer> path;
  private final List<ProtoField> fields = new ArrayList<>();

  ProtoMessage(String fullName, List<Integer> path) {
    this.fullName = fullName;
    this.path = List.copyOf(path);
  }

  void add(ProtoField field) {
    fields.add(field);
  }

  /** Its name with the package and the messages around it. */
  public String fullName() {
    return fullName;
  }

  /** Its name alone. */
  public String name() {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  /** Its place in its file: the index of the outermost message, then those inside. */
  public List<Integer> path() {
    return path;
  }

  /** Its fields in the order of the text. */
  public List<ProtoField> fields() {
    return Collections.unmodifiableList(fields);
  }

  /** The field of exactly this name. */
  public Optional<ProtoField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The well-known type that it is, if it is one. */
  public Optional<WellKnownType> wellKnown() {
    return WellKnownType.named(fullName);
  }

  /** Whether it looks as the entries of a map do: a key and a value. */
  public boolean isMapEntry() {
    return name().endsWith("Entry")
        && fields.size() == 2
        && fields.get(0).name().equals("key")
        && fields.get(1).name().equals("value")
        && !fields.get(0).repeated();
  }

  @Override
  public String toString() {
    return fullName;
  }
}
