package io.sqlc.compiler.diagnostic.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.RelatedSpan;
import io.sqlc.compiler.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Diagnostics for tools: one JSON object a line, in the order of the text, nothing else.
 *
 * <p>Fields, always in this order: {@code code}, {@code severity} ({@code error}, {@code warning}),
 * {@code kind} ({@code user-error}, {@code unsupported}, {@code not-yet}, {@code compiler-bug}),
 * {@code message}; where there is a place, {@code file}, {@code line}, {@code column}, {@code
 * endLine}, {@code endColumn} (all from 1; the end is exclusive; columns count UTF-16 code units);
 * where there is one, {@code label}; the arrays {@code notes}, {@code help} and {@code related}
 * (objects with a place and a {@code label}).
 */
public final class JsonRenderer {
  private final JsonFactory json = new JsonFactory();

  /** All diagnostics; empty when there are none. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(d -> out.append(render(d)).append('\n'));
    return out.toString();
  }

  private String render(Diagnostic diagnostic) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(out)) {
      write(generator, diagnostic);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(JsonGenerator out, Diagnostic diagnostic) throws IOException {
    out.writeStartObject();
    out.writeStringField("code", diagnostic.code().id());
    out.writeStringField("severity", word(diagnostic.severity()));
    out.writeStringField("kind", word(diagnostic.code().kind()));
    out.writeStringField("message", diagnostic.message());
    if (diagnostic.span() != null) {
      writePlace(out, diagnostic.span());
    }
    if (diagnostic.label() != null) {
      out.writeStringField("label", diagnostic.label());
    }
    writeStrings(out, "notes", diagnostic.notes());
    writeStrings(out, "help", diagnostic.help());
    out.writeArrayFieldStart("related");
    for (RelatedSpan related : diagnostic.related()) {
      out.writeStartObject();
      writePlace(out, related.span());
      out.writeStringField("label", related.label());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writePlace(JsonGenerator out, Span span) throws IOException {
    out.writeStringField("file", span.file().name());
    out.writeNumberField("line", span.line());
    out.writeNumberField("column", span.column());
    out.writeNumberField("endLine", span.endLine());
    out.writeNumberField("endColumn", span.endColumn());
  }

  private static void writeStrings(JsonGenerator out, String field, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
