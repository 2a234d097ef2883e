package io.sqlc.compiler.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the SQL files of a compilation.
 *
 * <p>A file stands for itself. A folder stands for all {@code *.sql} files below it, sorted by
 * path; hidden folders and {@code target} are left out, and where it has {@code src/main/sql}, that
 * is what is read. A file that is reached twice is read once.
 */
public final class SourceReader {
  /** The largest file that is read, in bytes. */
  public static final long MAX_FILE_BYTES = 256L << 20;

  private static final Path MAVEN_SQL_FOLDER = Path.of("src", "main", "sql");

  private final Path shownFrom;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<SourceProblem> problems = new ArrayList<>();
  private final Set<Path> seen = new LinkedHashSet<>();

  private SourceReader(Path shownFrom) {
    this.shownFrom = shownFrom.toAbsolutePath().normalize();
  }

  /**
   * Reads files and folders. Never throws for what it finds there.
   *
   * @param paths files and folders, relative ones against {@code shownFrom}
   * @param shownFrom the folder that names of files are shown relative to; files outside keep the
   *     path they were given by
   */
  public static SourceSet read(List<Path> paths, Path shownFrom) {
    SourceReader reader = new SourceReader(Objects.requireNonNull(shownFrom, "shownFrom"));
    paths.forEach(reader::readPath);
    return new SourceSet(reader.files, reader.problems);
  }

  private void readPath(Path given) {
    Path path = shownFrom.resolve(given);
    if (Files.isDirectory(path)) {
      readFolder(path);
    } else if (Files.exists(path)) {
      readFile(path);
    } else {
      problems.add(new SourceProblem.Missing(shown(path)));
    }
  }

  private void readFolder(Path folder) {
    Path maven = folder.resolve(MAVEN_SQL_FOLDER);
    Path root = Files.isDirectory(maven) ? maven : folder;
    List<Path> found = new ArrayList<>();
    int problemsBefore = problems.size();
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder(root, found));
    } catch (IOException e) {
      problems.add(new SourceProblem.Unreadable(shown(root), reason(e)));
    }
    if (found.isEmpty() && problems.size() == problemsBefore) {
      problems.add(new SourceProblem.NoSqlFiles(shown(root)));
    }
    found.sort(Comparator.comparing(this::shown));
    found.forEach(this::readFile);
  }

  private SimpleFileVisitor<Path> finder(Path root, List<Path> found) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isLeftOut(fileName(folder))
            ? FileVisitResult.SKIP_SUBTREE
            : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = fileName(file);
        if (name.toLowerCase(Locale.ROOT).endsWith(".sql") && !name.startsWith(".")) {
          found.add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        problems.add(new SourceProblem.Unreadable(shown(file), reason(e)));
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private void readFile(Path file) {
    if (!seen.add(file.toAbsolutePath().normalize())) {
      return;
    }
    try {
      long size = Files.size(file);
      if (size > MAX_FILE_BYTES) {
        problems.add(new SourceProblem.TooLarge(shown(file), size, MAX_FILE_BYTES));
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      Utf8Text decoded = Utf8Text.decode(bytes);
      SourceFile source = new SourceFile(shown(file), decoded.text());
      if (decoded.malformedAt() < 0) {
        files.add(source);
      } else {
        int at = decoded.malformedAt();
        int end = Math.min(at + 1, decoded.text().length());
        int first = Byte.toUnsignedInt(bytes[decoded.malformedByte()]);
        problems.add(
            new SourceProblem.NotUtf8(source.span(at, end), decoded.malformedByte(), first));
      }
    } catch (IOException e) {
      problems.add(new SourceProblem.Unreadable(shown(file), reason(e)));
    }
  }

  private static boolean isLeftOut(String folderName) {
    return folderName.startsWith(".") || folderName.equals("target");
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(shownFrom) ? shownFrom.relativize(absolute) : absolute;
    String text = shown.toString();
    return (text.isEmpty() ? "." : text).replace('\\', '/');
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (e instanceof FileSystemLoopException) {
      return "its symbolic links lead in a circle";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
