package io.sqlc.compiler.parser;

import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;

/** A tree as text, by its records' components: everything but spans and how names were quoted. */
final class TreeShape {
  private TreeShape() {}

  static String of(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(TreeShape::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Identifier name) {
      return "'" + name.text() + "'";
    }
    if (!(node instanceof Record)) {
      return String.valueOf(node);
    }
    StringBuilder shape = new StringBuilder(node.getClass().getSimpleName()).append('(');
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != Span.class) {
        shape.append(component.getName()).append('=').append(of(value(node, component)));
        shape.append(' ');
      }
    }
    return shape.append(')').toString();
  }

  private static Object value(Object node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
