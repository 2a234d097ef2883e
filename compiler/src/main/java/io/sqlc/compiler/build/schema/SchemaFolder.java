package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.build.NewFile;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.SchemaKind;
import io.sqlc.runtime.registry.SchemaText;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder {@code schemas} beside SQL files: {@code <subject>.avsc}, {@code .proto} or {@code
 * .json}, {@code imports} with what they refer to, and the lock that {@code sqlc schema pull}
 * writes. Without a lock, files count as the first version of their subject.
 */
public final class SchemaFolder {
  /** The folder's name. */
  public static final String NAME = "schemas";

  private static final String IMPORTS = "imports";
  private static final Path MAVEN_SQL = Path.of("src", "main", "sql");
  private static final Map<SchemaKind, String> ENDINGS =
      Map.of(SchemaKind.AVRO, ".avsc", SchemaKind.PROTOBUF, ".proto", SchemaKind.JSON, ".json");

  private final Path folder;
  private final String shown;

  /**
   * A folder, which need not be there.
   *
   * @param shown its name in messages
   */
  SchemaFolder(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * The folders beside inputs of a compilation, each once.
   *
   * @param base what relative inputs are meant against
   */
  public static List<SchemaFolder> beside(List<Path> inputs, Path base) {
    Map<Path, SchemaFolder> folders = new TreeMap<>();
    for (Path input : inputs) {
      Path path = base.resolve(input);
      Path parent = input.getParent() == null ? Path.of("") : input.getParent();
      Path given = Files.isDirectory(path) ? input : parent;
      if (Files.isDirectory(base.resolve(given).resolve(MAVEN_SQL))) {
        given = given.resolve(MAVEN_SQL);
      }
      Path named = given.resolve(NAME);
      folders.putIfAbsent(
          base.resolve(named).toAbsolutePath().normalize(),
          new SchemaFolder(base.resolve(named), named.toString().replace('\\', '/')));
    }
    return List.copyOf(folders.values());
  }

  /**
   * The schemas of several folders.
   *
   * @throws DiagnosticException where a file cannot be read, or is not what the lock says
   */
  public static KnownSchemas readAll(List<SchemaFolder> folders) {
    List<RegisteredSchema> schemas = new ArrayList<>();
    for (SchemaFolder folder : folders) {
      schemas.addAll(folder.read().schemas());
    }
    return new KnownSchemas(schemas);
  }

  /** The folder's name in messages. */
  public String shown() {
    return shown;
  }

  private KnownSchemas read() {
    Map<String, String> files = files();
    Optional<SchemaLock> lock = lock(files);
    lock.ifPresent(locked -> check(locked, files));
    Map<String, String> imports = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          if (name.startsWith(IMPORTS + "/")) {
            imports.put(name.substring(IMPORTS.length() + 1), text);
          }
        });
    List<RegisteredSchema> schemas = new ArrayList<>();
    files.forEach(
        (name, text) ->
            kind(name)
                .filter(kind -> !name.contains("/"))
                .ifPresent(kind -> schemas.add(schema(name, kind, text, lock, imports))));
    return new KnownSchemas(schemas);
  }

  private static RegisteredSchema schema(
      String file,
      SchemaKind kind,
      String text,
      Optional<SchemaLock> lock,
      Map<String, String> imports) {
    Optional<SchemaLock.Entry> entry = lock.flatMap(locked -> locked.of(file));
    String name = file.substring(0, file.lastIndexOf('.'));
    return new RegisteredSchema(
        entry.map(SchemaLock.Entry::id).orElse(0),
        entry
            .map(SchemaLock.Entry::subject)
            .orElseGet(() -> URLDecoder.decode(name, StandardCharsets.UTF_8)),
        entry.map(SchemaLock.Entry::version).orElse(1),
        SchemaText.of(kind, text),
        imports);
  }

  private static Optional<SchemaKind> kind(String file) {
    return ENDINGS.entrySet().stream()
        .filter(ending -> file.endsWith(ending.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** All files by name, with Unix line ends. */
  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, SchemaLock.unix(Files.readString(file)));
      }
      return files;
    } catch (IOException e) {
      throw unreadable(shown, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Optional<SchemaLock> lock(Map<String, String> files) {
    String text = files.get(SchemaLock.FILE);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SchemaLock.read(text));
    } catch (IllegalArgumentException e) {
      throw unreadable(shown + "/" + SchemaLock.FILE, String.valueOf(e.getMessage()));
    }
  }

  private static DiagnosticException unreadable(String file, String reason) {
    return new DiagnosticException(
        Diagnostic.error(
                DiagnosticCode.SCHEMA_FILE_UNREADABLE, null, "cannot read " + file + ": " + reason)
            .help("write it again: sqlc schema pull INPUT --registry URL"));
  }

  private void check(SchemaLock lock, Map<String, String> files) {
    List<Diagnostic> problems = new ArrayList<>();
    for (SchemaLock.Entry entry : lock.entries()) {
      String text = files.get(entry.file());
      boolean changed = text != null && !SchemaLock.fingerprint(text).equals(entry.fingerprint());
      if (text == null || changed) {
        problems.add(
            Diagnostic.error(
                    DiagnosticCode.SCHEMA_LOCK_OUTDATED,
                    null,
                    shown
                        + "/"
                        + entry.file()
                        + (changed ? " is not what the lock says" : " is missing"))
                .note("the lock: " + shown + "/" + SchemaLock.FILE)
                .help(
                    "take back the change, or pull the schemas: sqlc schema pull INPUT --registry"
                        + " URL"));
      }
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  /** The compatibility levels that the locks of folders say, by subject. */
  public static Map<String, String> compatibility(List<SchemaFolder> folders) {
    Map<String, String> levels = new TreeMap<>();
    for (SchemaFolder folder : folders) {
      folder
          .lock(folder.files())
          .ifPresent(
              lock ->
                  lock.entries().stream()
                      .filter(entry -> !entry.compatibility().equals("-"))
                      .forEach(entry -> levels.put(entry.subject(), entry.compatibility())));
    }
    return levels;
  }

  /**
   * Writes schemas and their lock; files that an older lock names and that are no longer needed are
   * deleted.
   *
   * @param compatibility the level of each subject
   * @return the names of the files written
   */
  public List<String> write(KnownSchemas schemas, Map<String, String> compatibility) {
    Map<String, String> before = files();
    Map<String, String> texts = new TreeMap<>();
    List<SchemaLock.Entry> entries = new ArrayList<>();
    for (RegisteredSchema schema : schemas.schemas()) {
      String file = encoded(schema.subject()) + ENDINGS.get(schema.kind());
      String text = SchemaLock.unix(schema.text());
      texts.put(file, text);
      entries.add(
          new SchemaLock.Entry(
              file,
              schema.subject(),
              schema.id(),
              schema.version(),
              compatibility.getOrDefault(schema.subject(), "-"),
              SchemaLock.fingerprint(text)));
      schema
          .imports()
          .forEach(
              (name, imported) -> {
                String path = IMPORTS + "/" + name;
                if (texts.put(path, SchemaLock.unix(imported)) == null) {
                  entries.add(
                      new SchemaLock.Entry(path, "", 0, 0, "-", SchemaLock.fingerprint(imported)));
                }
              });
    }
    lock(before)
        .ifPresent(
            old ->
                old.entries().stream()
                    .map(SchemaLock.Entry::file)
                    .filter(file -> before.containsKey(file) && !texts.containsKey(file))
                    .forEach(this::delete));
    texts.put(SchemaLock.FILE, new SchemaLock(entries).text());
    texts.forEach(
        (name, text) -> NewFile.write(inside(name), text.getBytes(StandardCharsets.UTF_8)));
    return List.copyOf(new TreeSet<>(texts.keySet()));
  }

  private void delete(String name) {
    try {
      Files.deleteIfExists(inside(name));
    } catch (IOException e) {
      throw unreadable(shown + "/" + name, String.valueOf(e.getMessage()));
    }
  }

  /** A registry's names must not lead out of the folder. */
  private Path inside(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw unreadable(shown + "/" + name, "it is not below the folder");
    }
    return file;
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }
}
