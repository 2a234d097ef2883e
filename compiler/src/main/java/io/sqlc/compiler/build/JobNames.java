package io.sqlc.compiler.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The names of a job where its author gives none, and whether those that are given will do. */
public final class JobNames {
  private static final Path MAVEN_SQL_FOLDER = Path.of("src", "main", "sql");

  /** What Kafka allows in names of topics, of which the application id becomes a part. */
  private static final Pattern APPLICATION_ID = Pattern.compile("[A-Za-z0-9._-]+");

  /** Topics have at most 249 characters; this leaves room for the names of stores. */
  private static final int LONGEST_APPLICATION_ID = 150;

  private JobNames() {}

  /**
   * The application id for an input: the name of the file without {@code .sql}, or of the folder;
   * for the SQL folder of a Maven project that of the project's folder.
   */
  public static String applicationId(Path input) {
    Path path = input.toAbsolutePath().normalize();
    int names = path.getNameCount();
    if (path.endsWith(MAVEN_SQL_FOLDER)) {
      names -= MAVEN_SQL_FOLDER.getNameCount();
    }
    String name = names == 0 ? "" : path.getName(names - 1).toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(".sql")) {
      name = name.substring(0, name.length() - ".sql".length());
    }
    String id = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return id.isEmpty() ? "job" : id.substring(0, Math.min(id.length(), LONGEST_APPLICATION_ID));
  }

  /** The Java package for an application id: {@code fraud-detection.v2 → fraud_detection.v2}. */
  public static String javaPackage(String applicationId) {
    List<String> segments = new ArrayList<>();
    for (String part : applicationId.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      if (!part.isEmpty()) {
        segments.add(identifier(part));
      }
    }
    if (segments.isEmpty()) {
      return "job";
    }
    // Packages that begin so belong to Java itself.
    if (segments.get(0).equals("java")) {
      segments.set(0, "java_");
    }
    return String.join(".", segments);
  }

  /** What is wrong with an application id; empty when nothing is. */
  public static Optional<String> problemWithApplicationId(String id) {
    if (!APPLICATION_ID.matcher(id).matches() || id.equals(".") || id.equals("..")) {
      return Optional.of("an application id has letters, digits, '.', '_' and '-' only");
    }
    if (id.length() > LONGEST_APPLICATION_ID) {
      return Optional.of("an application id has at most " + LONGEST_APPLICATION_ID + " characters");
    }
    return Optional.empty();
  }

  /** What is wrong with the name of a Java package; empty when nothing is. */
  public static Optional<String> problemWithPackage(String name) {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      return Optional.of("not the name of a Java package");
    }
    if (name.equals("java") || name.startsWith("java.")) {
      return Optional.of("packages of Java itself cannot be used");
    }
    return Optional.empty();
  }

  private static String identifier(String part) {
    String name = part.replaceAll("[^a-z0-9_]", "_");
    if (Character.isDigit(name.charAt(0))) {
      name = "_" + name;
    }
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
  }
}
