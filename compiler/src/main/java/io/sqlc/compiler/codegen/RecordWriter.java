package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.runtime.expression.Struct;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the records of rows, composite keys and STRUCTs. */
final class RecordWriter {
  private final JavaTypes types;

  RecordWriter(JavaTypes types) {
    this.types = types;
  }

  /** The record of a row or a composite key. */
  TypeSpec.Builder row(RowClass row, CodeBlock description) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    CodeBlock.Builder javadoc = CodeBlock.builder().add(description);
    for (int i = 0; i < row.components().size(); i++) {
      RowClass.Component component = row.components().get(i);
      constructor.addParameter(types.of(component.type()), component.accessor());
      javadoc.add(i == 0 ? "\n\n" : "\n");
      javadoc.add(
          "@param $L $L", component.accessor(), SqlComment.inline(component.type().toString()));
    }
    return TypeSpec.recordBuilder(row.name())
        .addJavadoc(javadoc.build())
        .recordConstructor(constructor.build());
  }

  /** As {@link #row}, with a static accessor for each column that takes null. */
  TypeSpec.Builder nullSafe(RowClass row, CodeBlock description) {
    TypeSpec.Builder type = row(row, description);
    for (RowClass.Component component : row.components()) {
      type.addMethod(
          MethodSpec.methodBuilder(component.accessor())
              .addModifiers(Modifier.STATIC)
              .returns(types.of(component.type()))
              .addParameter(row.name(), "from")
              .addStatement("return from == null ? null : from.$N", component.accessor())
              .build());
    }
    return type;
  }

  /** The record of a STRUCT. */
  TypeSpec struct(RowClass struct) {
    CodeBlock names =
        struct.components().stream()
            .map(component -> CodeBlock.of("$S", component.column()))
            .collect(CodeBlock.joining(", "));
    TypeName strings = ParameterizedTypeName.get(List.class, String.class);
    return nullSafe(struct, CodeBlock.of("A STRUCT. Static accessors give null for a null struct."))
        .addSuperinterface(Struct.class)
        .addField(
            FieldSpec.builder(strings, "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", List.class, names)
                .build())
        .addMethod(override("fieldNames").returns(strings).addStatement("return FIELDS").build())
        .addMethod(field(struct))
        .build();
  }

  private static MethodSpec field(RowClass struct) {
    if (struct.components().isEmpty()) {
      return override("field")
          .returns(Object.class)
          .addParameter(int.class, "index")
          .addStatement("throw new $T(index)", IndexOutOfBoundsException.class)
          .build();
    }
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (index) {\n").indent();
    for (int i = 0; i < struct.components().size(); i++) {
      cases.add("case $L -> $N;\n", i, struct.components().get(i).accessor());
    }
    cases
        .add("default -> throw new $T(index);\n", IndexOutOfBoundsException.class)
        .unindent()
        .add("};\n");
    return override("field")
        .returns(Object.class)
        .addParameter(int.class, "index")
        .addCode(cases.build())
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
