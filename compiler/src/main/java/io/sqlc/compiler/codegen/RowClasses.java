package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.topology.InputTopic;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.compiler.topology.RowShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.kstream.Windowed;

/** The records of rows and composite keys: one for each shape. */
final class RowClasses {
  private final GeneratedTypes generated;
  private final JavaTypes types;
  private final StructClasses structs;
  private final RecordWriter records;
  private final Map<Object, RowClass> made = new HashMap<>();

  RowClasses(GeneratedTypes generated, JavaTypes types, StructClasses structs) {
    this.generated = generated;
    this.types = types;
    this.structs = structs;
    this.records = new RecordWriter(types);
  }

  /** The record of a source's rows, which can fill its header and pseudo columns. */
  RowClass input(InputTopic input) {
    RowClass row = row(input.row());
    if (!input.pseudoColumns().isEmpty()) {
      generated.add(
          records
              .row(row, description(input.row()))
              .addMethod(new MetadataCode(types).method(row, input.pseudoColumns()))
              .build());
    }
    return row;
  }

  /** The record of rows of this shape. */
  RowClass row(RowShape shape) {
    List<SqlType.Field> fields = fields(shape.fields());
    return make(List.of(shape.name(), fields), shape.name(), fields, description(shape), false);
  }

  /** The Java type of keys of this shape. */
  TypeName key(KeyShape shape) {
    if (shape.window().isPresent()) {
      return ParameterizedTypeName.get(ClassName.get(Windowed.class), key(shape.unwindowed()));
    }
    if (shape.isEmpty()) {
      return ClassName.get(Void.class);
    }
    return shape.isComposite()
        ? compositeKey(shape).name()
        : types.of(shape.columns().get(0).type());
  }

  /** The Java type of one column of a key. */
  TypeName key(KeyShape shape, int column) {
    return types.of(shape.columns().get(column).type());
  }

  /** The record of composite keys of this shape. */
  RowClass compositeKey(KeyShape shape) {
    List<SqlType.Field> fields = fields(shape.columns());
    CodeBlock description =
        CodeBlock.of(
            "A key of $L. Static accessors give null for no key.", SqlComment.inline(shape.name()));
    return make(
        List.of("key", shape.name(), fields), shape.name() + "_key", fields, description, true);
  }

  private RowClass make(
      Object purpose,
      String name,
      List<SqlType.Field> fields,
      CodeBlock description,
      boolean nullSafe) {
    RowClass known = made.get(purpose);
    if (known != null) {
      return known;
    }
    RowClass row = RowClass.of(generated.newName(name), fields);
    made.put(purpose, row);
    fields.forEach(field -> structs.register(field.name(), field.type()));
    generated.add(
        (nullSafe ? records.nullSafe(row, description) : records.row(row, description)).build());
    return row;
  }

  private static CodeBlock description(RowShape shape) {
    return CodeBlock.of("A row of $L.", SqlComment.inline(shape.name()));
  }

  private static List<SqlType.Field> fields(List<Column> columns) {
    return columns.stream().map(c -> new SqlType.Field(c.name(), c.type())).toList();
  }
}
