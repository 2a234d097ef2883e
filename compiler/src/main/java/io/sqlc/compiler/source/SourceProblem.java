package io.sqlc.compiler.source;

import java.util.Objects;

/** Why a path gave no source file. */
public sealed interface SourceProblem {

  /**
   * Nothing is at the path.
   *
   * @param path as shown to people
   */
  record Missing(String path) implements SourceProblem {
    public Missing {
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * A file or folder cannot be read.
   *
   * @param path as shown to people
   * @param reason what the system says, such as {@code permission denied}
   */
  record Unreadable(String path, String reason) implements SourceProblem {
    public Unreadable {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A folder holds no {@code .sql} file.
   *
   * @param path as shown to people
   */
  record NoSqlFiles(String path) implements SourceProblem {
    public NoSqlFiles {
      Objects.requireNonNull(path, "path");
    }
  }

  /**
   * A file is not UTF-8.
   *
   * @param place the first place that could not be read; its file's text shows replacement
   *     characters where bytes were malformed
   * @param byteOffset offset of the first malformed byte in the file, from 0
   * @param firstByte the first malformed byte, 0 to 255
   */
  record NotUtf8(Span place, long byteOffset, int firstByte) implements SourceProblem {
    public NotUtf8 {
      Objects.requireNonNull(place, "place");
    }
  }

  /**
   * A file is larger than the compiler reads.
   *
   * @param path as shown to people
   * @param bytes its size
   * @param limit the largest size that is read, in bytes
   */
  record TooLarge(String path, long bytes, long limit) implements SourceProblem {
    public TooLarge {
      Objects.requireNonNull(path, "path");
    }
  }
}
