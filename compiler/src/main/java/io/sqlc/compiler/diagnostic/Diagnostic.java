package io.sqlc.compiler.diagnostic;

import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person is told. The methods that take an argument return a changed copy.
 *
 * @param code the stable code; it also gives the severity
 * @param message one line in lower case without a full stop at its end
 * @param span the smallest place that is meant, or null where no text is
 * @param label a few words beside the marked place, or null
 * @param notes further facts, such as both types
 * @param help what to do
 * @param related other places that belong to it
 */
public record Diagnostic(
    DiagnosticCode code,
    String message,
    @Nullable Span span,
    @Nullable String label,
    List<String> notes,
    List<String> help,
    List<RelatedSpan> related) {
  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    if (message.isBlank()) {
      throw new IllegalArgumentException("diagnostic " + code.id() + " without a message");
    }
    notes = List.copyOf(notes);
    help = List.copyOf(help);
    related = List.copyOf(related);
  }

  /** An error; the code must be that of an error. */
  public static Diagnostic error(DiagnosticCode code, @Nullable Span span, String message) {
    return of(Severity.ERROR, code, span, message);
  }

  /** A warning; the code must be that of a warning. */
  public static Diagnostic warning(DiagnosticCode code, @Nullable Span span, String message) {
    return of(Severity.WARNING, code, span, message);
  }

  private static Diagnostic of(
      Severity severity, DiagnosticCode code, @Nullable Span span, String message) {
    if (code.severity() != severity) {
      throw new IllegalArgumentException(code.id() + " is of severity " + code.severity());
    }
    return new Diagnostic(code, message, span, null, List.of(), List.of(), List.of());
  }

  /** Severity of the code. */
  public Severity severity() {
    return code.severity();
  }

  /** With a few words beside the marked place. */
  public Diagnostic label(String text) {
    return new Diagnostic(code, message, span, text, notes, help, related);
  }

  /** With one more note. */
  public Diagnostic note(String text) {
    return new Diagnostic(code, message, span, label, plus(notes, text), help, related);
  }

  /** With one more piece of help. */
  public Diagnostic help(String text) {
    return new Diagnostic(code, message, span, label, notes, plus(help, text), related);
  }

  /** With one more place. */
  public Diagnostic related(Span place, String text) {
    List<RelatedSpan> places = plus(related, new RelatedSpan(place, text));
    return new Diagnostic(code, message, span, label, notes, help, places);
  }

  /** Place, id and message in one line, for logs and tests. */
  @Override
  public String toString() {
    return (span == null ? "" : span + ": ") + code.id() + ": " + message;
  }

  private static <T> List<T> plus(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }
}
