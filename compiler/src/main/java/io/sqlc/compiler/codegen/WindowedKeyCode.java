package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.codegen.expression.Scope;
import io.sqlc.compiler.topology.KeyShape;
import io.sqlc.runtime.aggregate.WindowedKeyDeserializer;
import io.sqlc.runtime.aggregate.WindowedKeySerializer;
import io.sqlc.runtime.aggregate.WindowedKeys;
import java.util.Optional;
import org.apache.kafka.streams.kstream.WindowedSerdes;

/** Writes what is done with keys that have windows. */
final class WindowedKeyCode {
  private WindowedKeyCode() {}

  /** The key without its window, if it has one. */
  static CodeBlock unwindowed(KeyShape shape, CodeBlock key) {
    return shape.window().isEmpty() ? key : CodeBlock.of("$T.key($L)", WindowedKeys.class, key);
  }

  /** WINDOWSTART or WINDOWEND of a key, if the column is one of them. */
  static Optional<CodeBlock> bound(String column, CodeBlock key) {
    return switch (column) {
      case BoundWindow.START -> Optional.of(CodeBlock.of("$T.start($L)", WindowedKeys.class, key));
      case BoundWindow.END -> Optional.of(CodeBlock.of("$T.end($L)", WindowedKeys.class, key));
      default -> Optional.empty();
    };
  }

  /**
   * A column that one side of a join has in its key, read from the key that both sides have. Time
   * windows of both sides start together, but each side has a size of its own.
   */
  static CodeBlock ofJoin(Stage side, Scope.ColumnAccess column, CodeBlock key) {
    if (side.keyShape().window().isEmpty()) {
      return key;
    }
    CodeBlock own = CodeBlock.of("$N", side.key());
    if (isBound(BoundWindow.START, own, column)) {
      return CodeBlock.of("$T.start($L)", WindowedKeys.class, key);
    }
    if (!isBound(BoundWindow.END, own, column)) {
      return CodeBlock.of("$T.key($L)", WindowedKeys.class, key);
    }
    KeyWindow window = side.keyShape().window().get();
    return isSession(window)
        ? CodeBlock.of("$T.end($L)", WindowedKeys.class, key)
        : CodeBlock.of("$T.end($L, $LL)", WindowedKeys.class, key, window.sizeMs().orElseThrow());
  }

  private static boolean isBound(String bound, CodeBlock key, Scope.ColumnAccess column) {
    return bound(bound, key).filter(column.code()::equals).isPresent();
  }

  /** Writes keys of the shape. */
  static CodeBlock serializer(KeyShape shape, CodeBlock unwindowed) {
    if (shape.window().isEmpty()) {
      return unwindowed;
    }
    return isSession(shape.window().get())
        ? CodeBlock.of("$T.ofSessions($L)", WindowedKeySerializer.class, unwindowed)
        : CodeBlock.of("$T.ofTime($L)", WindowedKeySerializer.class, unwindowed);
  }

  /** Reads keys of the shape. */
  static CodeBlock deserializer(KeyShape shape, CodeBlock unwindowed) {
    if (shape.window().isEmpty()) {
      return unwindowed;
    }
    KeyWindow window = shape.window().get();
    return isSession(window)
        ? CodeBlock.of("$T.ofSessions($L)", WindowedKeyDeserializer.class, unwindowed)
        : CodeBlock.of(
            "$T.ofTime($L, $LL)",
            WindowedKeyDeserializer.class,
            unwindowed,
            window.sizeMs().orElseThrow());
  }

  /** Keeps keys of the shape in stores and internal topics. */
  static CodeBlock serde(KeyShape shape, CodeBlock unwindowed) {
    KeyWindow window = shape.window().orElseThrow();
    return isSession(window)
        ? CodeBlock.of("new $T<>($L)", WindowedSerdes.SessionWindowedSerde.class, unwindowed)
        : CodeBlock.of(
            "new $T<>($L, $LL)",
            WindowedSerdes.TimeWindowedSerde.class,
            unwindowed,
            window.sizeMs().orElseThrow());
  }

  private static boolean isSession(KeyWindow window) {
    return window.type() == KeyWindow.Type.SESSION;
  }
}
