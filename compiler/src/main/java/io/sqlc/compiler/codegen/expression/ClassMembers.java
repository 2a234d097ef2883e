package io.sqlc.compiler.codegen.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.codegen.JavaIdentifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The constants and methods of a generated class while expressions add what they need. */
public final class ClassMembers {
  private final JavaIdentifiers methodNames = new JavaIdentifiers();
  private final JavaIdentifiers constantNames = new JavaIdentifiers();
  private final Map<String, FieldSpec> constants = new LinkedHashMap<>();
  private final Map<String, String> shared = new HashMap<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  /** Reserves names that the class uses itself. */
  public ClassMembers(List<String> reservedMethods) {
    reservedMethods.forEach(methodNames::newMember);
  }

  /** The name of a constant of this type and value; the same constant is made once. */
  public CodeBlock constant(String wantedName, TypeName type, CodeBlock value) {
    FieldSpec field =
        constants.computeIfAbsent(
            type + " " + value,
            same ->
                FieldSpec.builder(type, constantNames.newConstant(wantedName))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(value)
                    .build());
    return CodeBlock.of("$N", field);
  }

  /** A free name for a method. */
  public String newMethod(String wanted) {
    return methodNames.newMember(wanted);
  }

  /**
   * The name of a method that several expressions use.
   *
   * @param purpose what it is for; it is made once for each
   * @param maker makes it, for its name
   */
  String shared(String purpose, String wantedName, Function<String, MethodSpec> maker) {
    String known = shared.get(purpose);
    if (known != null) {
      return known;
    }
    String name = newMethod(wantedName);
    shared.put(purpose, name);
    add(maker.apply(name));
    return name;
  }

  /** Adds a method after those that are there. */
  void add(MethodSpec method) {
    methods.add(method);
  }

  /** The place of the next method, for {@link #add(int, MethodSpec)}. */
  public int size() {
    return methods.size();
  }

  /** Adds a method at a place: before the methods that it made be written. */
  public void add(int place, MethodSpec method) {
    methods.add(place, method);
  }

  public List<FieldSpec> constants() {
    return List.copyOf(constants.values());
  }

  public List<MethodSpec> methods() {
    return List.copyOf(methods);
  }
}
