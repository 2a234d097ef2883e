package io.sqlc.compiler.build.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.sqlc.compiler.catalog.function.JavaClass;
import io.sqlc.compiler.catalog.function.JavaMethod;
import io.sqlc.compiler.catalog.function.JavaParameter;
import io.sqlc.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Configurable;

/** Describes types of sources as reflection describes them once they are compiled. */
final class SourceReader {
  private final SourceTypes types;
  private final Supplier<ClassLoader> compiled;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final SourceAnnotations annotations;

  SourceReader(SourceTypes types, Supplier<ClassLoader> compiled) {
    this.types = types;
    this.compiled = compiled;
    this.annotations = new SourceAnnotations(types, problems);
  }

  /** What could not be read. */
  List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  JavaClass read(SourceType type) {
    Map<String, JavaMethod> methods = new LinkedHashMap<>();
    addMethods(type, methods, new HashSet<>());
    return new JavaClass(
        type.name(),
        type.isPublic(),
        type.isAbstract(),
        type.isConstructible(),
        isConfigurable(type, new HashSet<>()),
        annotations.read(type.declaration().getAnnotations(), type),
        List.copyOf(methods.values()),
        type.span(type.declaration().getName()),
        () -> load(type));
  }

  private Class<?> load(SourceType type) {
    try {
      return compiled.get().loadClass(type.binaryName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(type.binaryName(), e);
    }
  }

  /** The methods of a type, then those that it inherits and does not override. */
  private void addMethods(SourceType type, Map<String, JavaMethod> methods, Set<String> seen) {
    if (!seen.add(type.name())) {
      return;
    }
    for (MethodDeclaration declaration : type.declaration().getMethods()) {
      JavaMethod method = method(declaration, type);
      if (method.isPublic() || !method.annotations().isEmpty()) {
        methods.putIfAbsent(key(method), method);
      }
    }
    for (ClassOrInterfaceType parent : type.supertypes()) {
      String name = types.name(parent.getNameWithScope(), type);
      Optional<SourceType> source = types.source(name);
      if (source.isPresent()) {
        addMethods(source.get(), methods, seen);
      } else {
        types
            .load(name)
            .ifPresent(
                loaded ->
                    JavaClass.of(loaded).methods().stream()
                        .filter(JavaMethod::isPublic)
                        .forEach(method -> methods.putIfAbsent(key(method), method)));
      }
    }
  }

  private static String key(JavaMethod method) {
    return method.name() + method.parameters().stream().map(JavaParameter::type).toList();
  }

  private JavaMethod method(MethodDeclaration declaration, SourceType type) {
    Set<String> variables = new HashSet<>(SourceType.names(declaration.getTypeParameters()));
    if (!declaration.isStatic()) {
      variables.addAll(type.variables());
    }
    List<JavaParameter> parameters = new ArrayList<>();
    for (Parameter parameter : declaration.getParameters()) {
      parameters.add(
          new JavaParameter(
              parameter.getNameAsString(),
              types.type(parameter.getType(), type, variables),
              annotations.read(parameter.getAnnotations(), type),
              type.span(parameter.getType())));
    }
    boolean varArgs = declaration.getParameters().getLast().map(Parameter::isVarArgs).orElse(false);
    return new JavaMethod(
        declaration.getNameAsString(),
        declaration.isPublic() || (type.isInterface() && !declaration.isPrivate()),
        declaration.isStatic(),
        varArgs,
        annotations.read(declaration.getAnnotations(), type),
        parameters,
        types.type(declaration.getType(), type, variables),
        type.span(declaration.getName()));
  }

  private boolean isConfigurable(SourceType type, Set<String> seen) {
    if (!seen.add(type.name())) {
      return false;
    }
    for (ClassOrInterfaceType parent : type.supertypes()) {
      String name = types.name(parent.getNameWithScope(), type);
      Optional<SourceType> source = types.source(name);
      boolean configurable =
          source.isPresent()
              ? isConfigurable(source.get(), seen)
              : types.load(name).map(Configurable.class::isAssignableFrom).orElse(false);
      if (configurable) {
        return true;
      }
    }
    return false;
  }
}
