package io.sqlc.compiler.build.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the schema files of a folder are: one line a file, fields separated by tabs, sorted by file,
 * so that it reads well in a diff.
 */
record SchemaLock(List<Entry> entries) {
  /** The lock's file name. */
  static final String FILE = "schemas.lock";

  private static final String HEAD =
      "# Written by 'sqlc schema pull': file, subject, id, version, compatibility, fingerprint.\n";

  SchemaLock {
    entries = List.copyOf(entries);
  }

  /**
   * A file.
   *
   * @param file its name below the folder, with {@code /}
   * @param subject empty for a file that others import
   * @param compatibility how the registry says that new schemas must go with old ones
   * @param fingerprint of its text
   */
  record Entry(
      String file, String subject, int id, int version, String compatibility, String fingerprint) {

    private String line() {
      return String.join(
          "\t",
          file,
          subject.isEmpty() ? "-" : subject,
          Integer.toString(id),
          Integer.toString(version),
          compatibility,
          fingerprint);
    }
  }

  /** The entry of a file. */
  Optional<Entry> of(String file) {
    return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
  }

  /** The lock's text. */
  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    entries.stream().map(Entry::line).sorted().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Reads a lock.
   *
   * @throws IllegalArgumentException with the line that is none of ours
   */
  static SchemaLock read(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.strip().split("\t", -1);
      if (fields.length != 6) {
        throw new IllegalArgumentException("the line '" + line + "' has not six fields");
      }
      entries.add(
          new Entry(
              fields[0],
              fields[1].equals("-") ? "" : fields[1],
              Integer.parseInt(fields[2]),
              Integer.parseInt(fields[3]),
              fields[4],
              fields[5]));
    }
    return new SchemaLock(entries);
  }

  /** The fingerprint of a schema's text, whatever its line ends. */
  static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(unix(text).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Version control may have changed the line ends. */
  static String unix(String text) {
    return text.replace("\r\n", "\n");
  }
}
