package io.sqlc.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.plan.JoinWindow;
import io.sqlc.runtime.join.EagerJoinWindows;
import java.time.Duration;
import org.apache.kafka.streams.kstream.JoinWindows;

/** Writes the windows of joins. */
final class JoinWindowCode {
  private JoinWindowCode() {}

  static CodeBlock of(JoinWindow window) {
    CodeBlock before = duration(window.before());
    CodeBlock after = duration(window.after());
    if (window.grace().isEmpty()) {
      return CodeBlock.of("$T.of($L, $L)", EagerJoinWindows.class, before, after);
    }
    CodeBlock code =
        CodeBlock.of(
            "$T.ofTimeDifferenceAndGrace($L, $L)",
            JoinWindows.class,
            before,
            duration(window.grace().get()));
    return window.before().equals(window.after())
        ? code
        : CodeBlock.of("$L.after($L)", code, after);
  }

  /** How far the records of a match lie apart at the most. */
  static CodeBlock apart(JoinWindow window) {
    boolean later = window.after().compareTo(window.before()) > 0;
    return duration(later ? window.after() : window.before());
  }

  private static CodeBlock duration(Duration duration) {
    return WindowCode.duration(duration.toMillis());
  }
}
