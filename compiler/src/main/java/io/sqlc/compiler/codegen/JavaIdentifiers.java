package io.sqlc.compiler.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Java identifiers made from SQL names: {@code BIG_ORDERS} gives {@code BigOrders}, {@code
 * bigOrders} and {@code BIG_ORDERS}. One instance hands out each identifier once, and regards those
 * that differ in case alone as the same, since file systems may.
 */
public final class JavaIdentifiers {
  /** What a record's component must not be called (JLS 8.10.1), in lower case. */
  private static final Set<String> NOT_FOR_COMPONENTS =
      Set.of(
          "clone", "finalize", "getclass", "hashcode", "notify", "notifyall", "tostring", "wait");

  private final Set<String> taken;

  public JavaIdentifiers() {
    this(Set.of());
  }

  private JavaIdentifiers(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** Identifiers of a record's components. */
  public static JavaIdentifiers ofComponents() {
    return new JavaIdentifiers(NOT_FOR_COMPONENTS);
  }

  /** An identifier for a class, as {@code BigOrders}. */
  public String newClass(String name) {
    StringBuilder identifier = new StringBuilder();
    words(name).forEach(word -> identifier.append(capitalised(word)));
    return unique(legal(identifier.toString()), "");
  }

  /** An identifier for a variable, method or component, as {@code bigOrders}. */
  public String newMember(String name) {
    StringBuilder identifier = new StringBuilder();
    for (String word : words(name)) {
      identifier.append(identifier.isEmpty() ? word : capitalised(word));
    }
    return unique(legal(identifier.toString()), "");
  }

  /** An identifier for a constant, as {@code BIG_ORDERS}. */
  public String newConstant(String name) {
    return unique(legal(String.join("_", words(name)).toUpperCase(Locale.ROOT)), "_");
  }

  private String unique(String wanted, String separator) {
    String candidate = wanted;
    for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
      candidate = wanted + separator + number;
    }
    return candidate;
  }

  private static String legal(String identifier) {
    if (identifier.isEmpty()) {
      return "column";
    }
    if (!Character.isJavaIdentifierStart(identifier.charAt(0))) {
      return "_" + identifier;
    }
    return SourceVersion.isKeyword(identifier, SourceVersion.RELEASE_17) || isContextual(identifier)
        ? identifier + "_"
        : identifier;
  }

  /** Words that are identifiers in some places only. */
  private static boolean isContextual(String identifier) {
    return Set.of("record", "var", "yield", "sealed", "permits", "when").contains(identifier);
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  /**
   * The words of a name in lower case: parts between characters that are not letters or digits, and
   * humps of mixed case.
   */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int previous = ' ';
    for (int c : name.codePoints().toArray()) {
      boolean part = Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(previous);
      if ((!part || hump) && !word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(c);
      }
      previous = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
