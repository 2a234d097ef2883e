package io.sqlc.compiler.build.function;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import io.sqlc.compiler.source.SourceFile;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum or record in a source.
 *
 * @param name as Java code writes it, fully qualified
 * @param binaryName as class loaders know it
 * @param enclosing the type around it; null where it stands for itself
 */
record SourceType(
    SourceFile file,
    CompilationUnit unit,
    TypeDeclaration<?> declaration,
    String name,
    String binaryName,
    @Nullable SourceType enclosing) {

  /** The package of the source; empty for the unnamed one. */
  String packageName() {
    return packageOf(unit);
  }

  static String packageOf(CompilationUnit unit) {
    return unit.getPackageDeclaration().map(found -> found.getNameAsString()).orElse("");
  }

  boolean isPublic() {
    boolean own = declaration.isPublic() || (enclosing != null && enclosing.isInterface());
    return own && (enclosing == null || enclosing.isPublic());
  }

  boolean isInterface() {
    return declaration instanceof ClassOrInterfaceDeclaration type && type.isInterface();
  }

  boolean isAbstract() {
    return declaration instanceof ClassOrInterfaceDeclaration type
        && (type.isInterface() || type.isAbstract());
  }

  boolean isConstructible() {
    if (isAbstract() || declaration.isEnumDeclaration() || declaration.isAnnotationDeclaration()) {
      return false;
    }
    if (declaration.isRecordDeclaration()) {
      return isPublic() && declaration.asRecordDeclaration().getParameters().isEmpty();
    }
    if (enclosing != null && !declaration.isStatic() && !enclosing.isInterface()) {
      return false;
    }
    return declaration.getConstructors().isEmpty()
        ? isPublic()
        : declaration.getConstructors().stream()
            .anyMatch(made -> made.isPublic() && made.getParameters().isEmpty());
  }

  /** What it extends and implements. */
  List<ClassOrInterfaceType> supertypes() {
    List<ClassOrInterfaceType> all = new ArrayList<>();
    if (declaration instanceof ClassOrInterfaceDeclaration type) {
      all.addAll(type.getExtendedTypes());
      all.addAll(type.getImplementedTypes());
    } else if (declaration.isRecordDeclaration()) {
      all.addAll(declaration.asRecordDeclaration().getImplementedTypes());
    }
    return all;
  }

  /** The names of its type parameters. */
  Set<String> variables() {
    return declaration instanceof NodeWithTypeParameters<?> generic
        ? names(generic.getTypeParameters())
        : Set.of();
  }

  static Set<String> names(NodeList<TypeParameter> parameters) {
    return parameters.stream().map(TypeParameter::getNameAsString).collect(Collectors.toSet());
  }

  /** The text of a node. */
  Span span(Node node) {
    return node.getRange().map(range -> Spans.of(file, range)).orElseGet(() -> file.span(0, 0));
  }

  /** The value of a constant that it declares. */
  Optional<Expression> constant(String constant) {
    return declaration.getFieldByName(constant).stream()
        .filter(field -> field.isFinal() || isInterface())
        .flatMap(field -> field.getVariables().stream())
        .filter(variable -> variable.getNameAsString().equals(constant))
        .flatMap(variable -> variable.getInitializer().stream())
        .findFirst();
  }
}
