package io.sqlc.compiler.build.function;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.sqlc.compiler.catalog.function.JavaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the names of types in sources stand for, as the Java language does it. */
final class SourceTypes {
  private final Map<String, SourceType> sources;
  private final ClassLoader libraries;

  SourceTypes(Map<String, SourceType> sources, ClassLoader libraries) {
    this.sources = Map.copyOf(sources);
    this.libraries = libraries;
  }

  /** A type of the sources. */
  Optional<SourceType> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  /** A type as it is written within another, where these type variables are known. */
  JavaType type(Type type, SourceType within, Set<String> variables) {
    return type(type, within, variables, new LinkedHashSet<>());
  }

  private JavaType type(
      Type type, SourceType within, Set<String> variables, Set<String> outerRecords) {
    if (type.isArrayType()) {
      return new JavaType.ArrayOf(
          type(type.asArrayType().getComponentType(), within, variables, outerRecords));
    }
    if (type.isWildcardType()) {
      return type.asWildcardType()
          .getExtendedType()
          .map(bound -> type(bound, within, variables, outerRecords))
          .orElseGet(() -> new JavaType.Declared("java.lang.Object", List.of()));
    }
    if (!(type instanceof ClassOrInterfaceType declared)) {
      return new JavaType.Declared(
          type.isPrimitiveType() ? type.asPrimitiveType().getType().asString() : type.asString(),
          List.of());
    }
    String written = declared.getNameWithScope();
    if (variables.contains(written)) {
      return new JavaType.Variable(written);
    }
    List<JavaType> arguments =
        declared.getTypeArguments().stream()
            .flatMap(List::stream)
            .map(argument -> type(argument, within, variables, outerRecords))
            .toList();
    String name = name(written, within);
    SourceType source = sources.get(name);
    if (!arguments.isEmpty() || source == null) {
      return arguments.isEmpty()
          ? load(name).map(JavaType::of).orElseGet(() -> new JavaType.Declared(name, arguments))
          : new JavaType.Declared(name, arguments);
    }
    if (source.declaration() instanceof RecordDeclaration record
        && record.getTypeParameters().isEmpty()
        && outerRecords.add(name)) {
      List<JavaType.Component> components =
          record.getParameters().stream()
              .map(
                  part ->
                      new JavaType.Component(
                          part.getNameAsString(),
                          type(part.getType(), source, Set.of(), outerRecords)))
              .toList();
      outerRecords.remove(name);
      return new JavaType.OfRecord(name, source.isPublic(), components);
    }
    return new JavaType.Declared(name, List.of());
  }

  /** The full name of a type; as it is written where nothing is known of it. */
  String name(String written, SourceType within) {
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    String rest = dot < 0 ? "" : written.substring(dot);
    return simple(first, within).map(found -> found + rest).orElse(written);
  }

  private Optional<String> simple(String name, SourceType within) {
    for (SourceType type = within; type != null; type = type.enclosing()) {
      if (sources.containsKey(type.name() + "." + name)) {
        return Optional.of(type.name() + "." + name);
      }
      if (type.declaration().getNameAsString().equals(name)) {
        return Optional.of(type.name());
      }
    }
    for (ImportDeclaration imported : within.unit().getImports()) {
      if (!imported.isAsterisk() && imported.getName().getIdentifier().equals(name)) {
        return Optional.of(imported.getNameAsString());
      }
    }
    String own = within.packageName().isEmpty() ? name : within.packageName() + "." + name;
    if (exists(own)) {
      return Optional.of(own);
    }
    if (exists("java.lang." + name)) {
      return Optional.of("java.lang." + name);
    }
    return within.unit().getImports().stream()
        .filter(ImportDeclaration::isAsterisk)
        .map(imported -> imported.getNameAsString() + "." + name)
        .filter(this::exists)
        .findFirst();
  }

  private boolean exists(String name) {
    return sources.containsKey(name) || load(name).isPresent();
  }

  /** A class of the libraries, by its name as Java code writes it. */
  Optional<Class<?>> load(String name) {
    String binary = name;
    while (true) {
      try {
        return Optional.of(Class.forName(binary, false, libraries));
      } catch (ClassNotFoundException | LinkageError e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }
}
