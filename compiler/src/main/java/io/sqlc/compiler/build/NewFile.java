package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/** A file that appears under its name only when it is complete; what went wrong is a diagnostic. */
public final class NewFile {
  private NewFile() {}

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void writeTo(FileChannel out) throws IOException;
  }

  /** Replaces the file, or leaves it as it was and throws {@link DiagnosticException}. */
  static void write(Path file, Content content) {
    Path target = existingTarget(file);
    Path folder = Objects.requireNonNull(target.getParent(), "an absolute file has a folder");
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createDirectories(folder);
      try {
        try (FileChannel out =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
          content.writeTo(out);
        }
        moveOver(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Replaces the file unless it has that content already: builds look at times of change. */
  public static void write(Path file, byte[] content) {
    if (!hasContent(file, content)) {
      write(file, out -> out.write(ByteBuffer.wrap(content)));
    }
  }

  private static boolean hasContent(Path file, byte[] content) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == content.length
          && Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      return false; // writing will say what is wrong
    }
  }

  /** What the path stands for: behind symbolic links, and not something that must be kept. */
  private static Path existingTarget(Path file) {
    if (!Files.exists(file)) {
      return file.toAbsolutePath().normalize();
    }
    if (Files.isDirectory(file)) {
      throw new DiagnosticException(
          Diagnostic.error(
                  DiagnosticCode.BUILD_OUTPUT_IS_FOLDER, null, file + " is a folder, not a file")
              .help("name a file: -o " + file.resolve("job.jar")));
    }
    try {
      Path real = file.toRealPath();
      if (!Files.isRegularFile(real)) {
        throw new FileSystemException(file.toString(), null, "not an ordinary file");
      }
      if (!Files.isWritable(real)) {
        throw new AccessDeniedException(file.toString());
      }
      return real;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void moveOver(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The diagnostic for a file or folder that cannot be written. */
  static DiagnosticException unwritable(Path file, IOException e) {
    return new DiagnosticException(
        Diagnostic.error(
                DiagnosticCode.BUILD_OUTPUT_UNWRITABLE,
                null,
                "cannot write " + file + ": " + reason(e))
            .help("check that the folder may be written to and has space, or choose another"));
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException f) {
      return f.getFile() + " is a file, not a folder";
    }
    if (e instanceof NotDirectoryException f) {
      return f.getFile() + " is not a folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
