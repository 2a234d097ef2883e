package io.sqlc.compiler;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.IntegerLiteral;
import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.parser.SqlParser;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.runtime.registry.Registries;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The registered schemas that SQL may speak of.
 *
 * @param subjects those of all topics that statements name, whatever their format
 * @param ids those that KEY_SCHEMA_ID and VALUE_SCHEMA_ID name
 */
public record SchemaNeeds(SortedSet<String> subjects, SortedSet<Integer> ids) {

  /** What the statements of the files may need; those that cannot be read need nothing. */
  public static SchemaNeeds of(List<SourceFile> files) {
    SchemaNeeds needs = new SchemaNeeds(new TreeSet<>(), new TreeSet<>());
    for (SourceFile file : files) {
      for (Statement statement : SqlParser.parse(file).statements()) {
        if (statement instanceof CreateSource create) {
          needs.add(create.name().text(), create.properties());
        } else if (statement instanceof CreateAsSelect create) {
          needs.add(create.name().text(), create.properties());
        }
      }
    }
    return needs;
  }

  private void add(String name, List<Property> properties) {
    String topic = name;
    for (Property property : properties) {
      String word = property.name().text();
      if (word.equals("KAFKA_TOPIC") && property.value() instanceof StringLiteral text) {
        topic = text.value();
      } else if (word.endsWith("_SCHEMA_ID") && property.value() instanceof IntegerLiteral id) {
        ids.add(id.value());
      }
    }
    subjects.add(Registries.keySubject(topic));
    subjects.add(Registries.valueSubject(topic));
  }
}
