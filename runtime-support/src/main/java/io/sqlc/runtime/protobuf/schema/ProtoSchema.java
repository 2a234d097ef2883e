package io.sqlc.runtime.protobuf.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema in Protobuf's language with every type looked up.
 *
 * @param messages those of its own file, each followed by those inside it, in the order of the text
 */
public record ProtoSchema(List<ProtoMessage> messages) {
  public ProtoSchema {
    messages = List.copyOf(messages);
  }

  /**
   * Reads a schema.
   *
   * @param imports the texts of the files that it imports, and those that they import, by name;
   *     those that every registry knows need not be there
   * @throws ProtoSyntaxException if the text is no Protobuf, or a type or file is not there
   */
  public static ProtoSchema parse(String text, Map<String, String> imports) {
    return ProtoLinker.link(text, imports);
  }

  /** The message with this full name. */
  public Optional<ProtoMessage> message(String fullName) {
    return messages.stream().filter(message -> message.fullName().equals(fullName)).findFirst();
  }

  /** The message at a place in the file. */
  public Optional<ProtoMessage> message(List<Integer> path) {
    return messages.stream().filter(message -> message.path().equals(path)).findFirst();
  }

  /** The messages that stand in no other. */
  public List<ProtoMessage> outermost() {
    return messages.stream().filter(message -> message.path().size() == 1).toList();
  }
}
