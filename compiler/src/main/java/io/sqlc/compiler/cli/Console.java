package io.sqlc.compiler.cli;

import io.sqlc.compiler.diagnostic.render.Palette;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command runs and where it writes.
 *
 * @param out what was asked for
 * @param err everything else
 * @param folder against which relative paths are meant
 * @param colours whether a terminal that shows colours reads {@code err}
 */
public record Console(PrintStream out, PrintStream err, Path folder, boolean colours) {
  /** Set by the launcher where standard error is a terminal: Java cannot tell. */
  private static final String TERMINAL = "sqlc.terminal";

  /** That of this process. */
  static Console ofProcess() {
    boolean colours =
        Boolean.getBoolean(TERMINAL)
            && isEmpty(System.getenv("NO_COLOR"))
            && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        stream(FileDescriptor.out), stream(FileDescriptor.err), Path.of(""), colours);
  }

  Palette palette(ColourChoice choice) {
    boolean coloured =
        switch (choice) {
          case AUTO -> colours;
          case ALWAYS -> true;
          case NEVER -> false;
        };
    return coloured ? Palette.ANSI : Palette.PLAIN;
  }

  /** When to colour. */
  enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** UTF-8 always: source lines are, and what reads JSON expects it. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static boolean isEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null || text.isEmpty();
  }
}
