package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.runtime.aggregate.Groups;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateReader;
import io.sqlc.runtime.state.StateSerde;
import io.sqlc.runtime.state.StateWriter;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The record of what is kept of a group: the state of each aggregate. Its serde is given the forms
 * of the states, which the aggregates know.
 *
 * @param ofTable whether the rows are those of a table, so that they can be taken back
 */
record GroupClass(ClassName name, List<Component> components, boolean ofTable) {
  GroupClass {
    components = List.copyOf(components);
  }

  /**
   * The state of an aggregate.
   *
   * @param column the column of the aggregate's result
   * @param call the call as SQL
   * @param accessor the name in Java
   * @param aggregate the constant with the aggregate's object
   */
  record Component(
      String column, String call, String accessor, TypeName type, CodeBlock aggregate) {
    /** What the state gives. */
    CodeBlock result(String group) {
      return CodeBlock.of("$L.result($N.$N())", aggregate, group, accessor);
    }
  }

  /** A new record of a state for each aggregate. */
  CodeBlock make(Function<Component, CodeBlock> state) {
    return CodeBlock.of(
        "new $T(\n$L)", name, components.stream().map(state).collect(CodeBlock.joining(",\n")));
  }

  /** The record. */
  TypeSpec record(CodeBlock description) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    CodeBlock.Builder javadoc = CodeBlock.builder().add(description).add("\n");
    for (Component component : components) {
      constructor.addParameter(component.type(), component.accessor());
      javadoc.add("\n@param $L $L", component.accessor(), SqlComment.inline(component.call()));
    }
    return TypeSpec.recordBuilder(name)
        .addJavadoc(javadoc.build())
        .recordConstructor(constructor.build())
        .build();
  }

  /** The expression that makes the serde. */
  CodeBlock newSerde(ClassName serde) {
    return CodeBlock.of(
        "new $T($L)",
        serde,
        components.stream()
            .map(
                component ->
                    ofTable
                        ? CodeBlock.of("$L.state()", component.aggregate())
                        : CodeBlock.of("$T.state($L)", Groups.class, component.aggregate()))
            .collect(CodeBlock.joining(", ")));
  }

  /** The serde. */
  TypeSpec serde(ClassName serde) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    CodeBlock.Builder layout = CodeBlock.builder();
    CodeBlock.Builder write = CodeBlock.builder();
    CodeBlock.Builder fields = CodeBlock.builder();
    TypeSpec.Builder type = TypeSpec.classBuilder(serde);
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      String name = component.accessor();
      TypeName form =
          ParameterizedTypeName.get(ClassName.get(StateForm.class), component.type().box());
      type.addField(FieldSpec.builder(form, name, Modifier.PRIVATE, Modifier.FINAL).build());
      constructor.addParameter(form, name);
      layout.add(i == 0 ? "" : ",$W");
      layout.add("$S + $N.description()", SqlName.quoteIfNeeded(component.column()) + " ", name);
      fields.addStatement("this.$N = $N", name, name);
      write.addStatement("$L.write(out, row.$N())", field(name), name);
    }
    CodeBlock read = make(component -> CodeBlock.of("$L.read(in)", field(component.accessor())));
    return type.addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(ClassName.get(StateSerde.class), name))
        .addJavadoc("Keeps {@link $T} in stores.", name)
        .addMethod(
            constructor.addStatement("super($L)", layout.build()).addCode(fields.build()).build())
        .addMethod(
            override("write")
                .addParameter(name, "row")
                .addParameter(StateWriter.class, "out")
                .addCode(write.build())
                .build())
        .addMethod(
            override("read")
                .returns(name)
                .addParameter(StateReader.class, "in")
                .addStatement("return $L", read)
                .build())
        .build();
  }

  private static String field(String name) {
    return List.of("row", "in", "out").contains(name) ? "this." + name : name;
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
