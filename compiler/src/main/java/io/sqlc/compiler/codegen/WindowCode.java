package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.analysis.query.BoundWindow;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import java.time.Duration;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.WindowStore;

/** Writes how the rows of a group are cut by time. */
final class WindowCode {
  private WindowCode() {}

  /** The calls between {@code groupByKey} and {@code aggregate}. */
  static CodeBlock windowedBy(BoundWindow window) {
    CodeBlock.Builder calls = CodeBlock.builder().add("\n.windowedBy(");
    if (window.type() == KeyWindow.Type.SESSION) {
      calls.add(
          "\n$>$>$T.ofInactivityGapAndGrace(\n$L, $L)",
          SessionWindows.class,
          duration(window.sizeMs()),
          duration(window.graceMs()));
    } else {
      calls.add("\n$>$>$L", windows(window));
    }
    calls.add(")$<$<");
    if (window.emitFinal()) {
      calls.add("\n.emitStrategy($T.onWindowClose())", EmitStrategy.class);
    }
    return calls.build();
  }

  /** Tumbling and hopping windows. */
  static CodeBlock windows(BoundWindow window) {
    CodeBlock.Builder windows =
        CodeBlock.builder()
            .add(
                "$T.ofSizeAndGrace(\n$>$>$L, $L)$<$<",
                TimeWindows.class,
                duration(window.sizeMs()),
                duration(window.graceMs()));
    if (window.advanceMs() != window.sizeMs()) {
      windows.add("\n$>$>.advanceBy($L)$<$<", duration(window.advanceMs()));
    }
    return windows.build();
  }

  /** The type of the store that keeps the groups of a window. */
  static TypeName store(BoundWindow window) {
    return ParameterizedTypeName.get(
        window.type() == KeyWindow.Type.SESSION
            ? ClassName.get(SessionStore.class)
            : ClassName.get(WindowStore.class),
        ClassName.get(Bytes.class),
        TypeName.get(byte[].class));
  }

  /** The call that says how long the store keeps windows. */
  static CodeBlock retention(BoundWindow window) {
    return CodeBlock.of("\n.withRetention($L)", duration(window.retentionMs()));
  }

  /** In the largest unit that fits. */
  static CodeBlock duration(long millis) {
    if (millis != 0 && millis % 86_400_000 == 0) {
      return CodeBlock.of("$T.ofDays($L)", Duration.class, millis / 86_400_000);
    }
    if (millis != 0 && millis % 3_600_000 == 0) {
      return CodeBlock.of("$T.ofHours($L)", Duration.class, millis / 3_600_000);
    }
    if (millis != 0 && millis % 60_000 == 0) {
      return CodeBlock.of("$T.ofMinutes($L)", Duration.class, millis / 60_000);
    }
    return millis % 1000 == 0
        ? CodeBlock.of("$T.ofSeconds($L)", Duration.class, millis / 1000)
        : CodeBlock.of("$T.ofMillis($LL)", Duration.class, millis);
  }
}
