package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The classes of a job while they are made: their names, each handed out once, and their code. */
final class GeneratedTypes {
  private final String javaPackage;
  private final JavaIdentifiers names = new JavaIdentifiers();
  private final Map<Object, ClassName> made = new LinkedHashMap<>();
  private final Map<String, TypeSpec> types = new TreeMap<>();

  /** Classes of java.lang that generated code names: one of its own would hide them. */
  private static final List<Class<?>> HIDEABLE =
      List.of(
          Boolean.class,
          Double.class,
          IllegalStateException.class,
          IndexOutOfBoundsException.class,
          Integer.class,
          Long.class,
          Object.class,
          Override.class,
          Record.class,
          RuntimeException.class,
          String.class,
          System.class,
          Void.class);

  GeneratedTypes(String javaPackage) {
    this.javaPackage = javaPackage;
    HIDEABLE.forEach(type -> names.newClass(type.getSimpleName()));
  }

  /** A class name that no other class of the job has. */
  ClassName newName(String wanted) {
    return ClassName.get(javaPackage, names.newClass(wanted));
  }

  /** The class made for a purpose; made, with all it needs, when it is asked for the first time. */
  ClassName once(Object purpose, String wantedName, Function<ClassName, TypeSpec> type) {
    ClassName known = made.get(purpose);
    if (known != null) {
      return known;
    }
    ClassName name = newName(wantedName);
    made.put(purpose, name);
    add(type.apply(name));
    return name;
  }

  void add(TypeSpec type) {
    types.put(type.name(), type);
  }

  String javaPackage() {
    return javaPackage;
  }

  JavaIdentifiers names() {
    return names;
  }

  /** All classes as files, sorted by name. */
  List<JavaFile> files(String comment) {
    return types.values().stream()
        .map(
            type ->
                JavaFile.builder(javaPackage, type)
                    .addFileComment(comment)
                    .skipJavaLangImports(true)
                    .indent("  ")
                    .build())
        .toList();
  }
}
