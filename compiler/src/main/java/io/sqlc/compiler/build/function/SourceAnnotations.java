package io.sqlc.compiler.build.function;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import io.sqlc.compiler.catalog.function.JavaAnnotation;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the annotations that declare functions; others are passed over. */
final class SourceAnnotations {
  private static final List<String> PACKAGES =
      List.of("io.sqlc.runtime.function.", "io.confluent.ksql.function.");

  /** Constants may be made of constants; not without end. */
  private static final int MOST_STEPS = 20;

  private final SourceTypes types;
  private final List<Diagnostic> problems;

  SourceAnnotations(SourceTypes types, List<Diagnostic> problems) {
    this.types = types;
    this.problems = problems;
  }

  List<JavaAnnotation> read(NodeList<AnnotationExpr> annotations, SourceType within) {
    List<JavaAnnotation> found = new ArrayList<>();
    for (AnnotationExpr annotation : annotations) {
      String type = types.name(annotation.getNameAsString(), within);
      if (PACKAGES.stream().anyMatch(type::startsWith)) {
        JavaAnnotation read = read(annotation, type, within);
        if (read.values().get("value") instanceof List<?> list
            && !list.isEmpty()
            && list.get(0) instanceof JavaAnnotation) {
          // What holds a repeated annotation.
          list.forEach(repeated -> found.add((JavaAnnotation) repeated));
        } else {
          found.add(read);
        }
      }
    }
    return found;
  }

  private JavaAnnotation read(AnnotationExpr annotation, String type, SourceType within) {
    Map<String, Object> values = new TreeMap<>();
    if (annotation.isSingleMemberAnnotationExpr()) {
      put(values, "value", annotation.asSingleMemberAnnotationExpr().getMemberValue(), within);
    } else if (annotation.isNormalAnnotationExpr()) {
      for (MemberValuePair pair : annotation.asNormalAnnotationExpr().getPairs()) {
        put(values, pair.getNameAsString(), pair.getValue(), within);
      }
    }
    return new JavaAnnotation(type, values);
  }

  private void put(
      Map<String, Object> values, String element, Expression written, SourceType within) {
    Optional<Object> value = value(written, within, MOST_STEPS);
    if (value.isPresent()) {
      values.put(element, value.get());
    } else {
      problems.add(
          Diagnostic.error(
                  DiagnosticCode.FUNCTION_SIGNATURE,
                  within.span(written),
                  "the value of " + element + " cannot be read from the source")
              .help(
                  "write a literal, or a constant of these sources that is one; functions whose"
                      + " annotations are computed can be given as a jar"));
    }
  }

  private Optional<Object> value(Expression written, SourceType within, int steps) {
    if (steps == 0) {
      return Optional.empty();
    }
    if (written.isTextBlockLiteralExpr()) {
      return Optional.of(written.asTextBlockLiteralExpr().translateEscapes());
    }
    if (written.isStringLiteralExpr()) {
      return Optional.of(written.asStringLiteralExpr().asString());
    }
    if (written.isBooleanLiteralExpr()) {
      return Optional.of(written.asBooleanLiteralExpr().getValue());
    }
    if (written.isIntegerLiteralExpr()) {
      return Optional.of(written.asIntegerLiteralExpr().asNumber());
    }
    if (written.isEnclosedExpr()) {
      return value(written.asEnclosedExpr().getInner(), within, steps - 1);
    }
    if (written.isAnnotationExpr()) {
      AnnotationExpr annotation = written.asAnnotationExpr();
      return Optional.of(
          read(annotation, types.name(annotation.getNameAsString(), within), within));
    }
    if (written.isArrayInitializerExpr()) {
      return list(written.asArrayInitializerExpr().getValues(), within, steps);
    }
    if (written instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return value(sum.getLeft(), within, steps - 1)
          .flatMap(
              left ->
                  value(sum.getRight(), within, steps - 1)
                      .map(right -> String.valueOf(left) + right));
    }
    return constant(written, within, steps);
  }

  private Optional<Object> list(NodeList<Expression> written, SourceType within, int steps) {
    List<Object> values = new ArrayList<>();
    for (Expression element : written) {
      Optional<Object> value = value(element, within, steps - 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }

  private Optional<Object> constant(Expression written, SourceType within, int steps) {
    if (written.isNameExpr()) {
      String name = written.asNameExpr().getNameAsString();
      for (SourceType type = within; type != null; type = type.enclosing()) {
        Optional<Expression> constant = type.constant(name);
        if (constant.isPresent()) {
          return value(constant.get(), type, steps - 1);
        }
      }
    }
    if (written instanceof FieldAccessExpr access) {
      return types
          .source(types.name(access.getScope().toString(), within))
          .flatMap(
              owner ->
                  owner
                      .constant(access.getNameAsString())
                      .flatMap(constant -> value(constant, owner, steps - 1)));
    }
    return Optional.empty();
  }
}
