package io.sqlc.compiler.diagnostic.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.RelatedSpan;
import io.sqlc.compiler.diagnostic.Severity;
import io.sqlc.compiler.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diagnostics as a SARIF 2.1.0 log, which code review tools read. */
public final class SarifRenderer {
  private final String version;

  /** For the given version of the compiler. */
  public SarifRenderer(String version) {
    this.version = version;
  }

  /** A whole log; it has no results when there are no diagnostics. */
  public String render(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.useDefaultPrettyPrinter();
      writeLog(generator, diagnostics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private void writeLog(JsonGenerator out, List<Diagnostic> diagnostics) throws IOException {
    out.writeStartObject();
    out.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.writeStringField("version", "2.1.0");
    out.writeArrayFieldStart("runs");
    out.writeStartObject();
    out.writeObjectFieldStart("tool");
    out.writeObjectFieldStart("driver");
    out.writeStringField("name", "sqlc");
    out.writeStringField("version", version);
    out.writeArrayFieldStart("rules");
    for (DiagnosticCode code :
        diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList()) {
      out.writeStartObject();
      out.writeStringField("id", code.id());
      writeText(out, "shortDescription", code.title());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.writeStringField("columnKind", "utf16CodeUnits");
    out.writeArrayFieldStart("results");
    for (Diagnostic diagnostic : diagnostics) {
      writeResult(out, diagnostic);
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeResult(JsonGenerator out, Diagnostic diagnostic) throws IOException {
    out.writeStartObject();
    out.writeStringField("ruleId", diagnostic.code().id());
    out.writeStringField("level", diagnostic.severity() == Severity.ERROR ? "error" : "warning");
    writeText(out, "message", message(diagnostic));
    if (diagnostic.span() != null) {
      out.writeArrayFieldStart("locations");
      writeLocation(out, diagnostic.span(), diagnostic.label());
      out.writeEndArray();
    }
    if (!diagnostic.related().isEmpty()) {
      out.writeArrayFieldStart("relatedLocations");
      for (RelatedSpan related : diagnostic.related()) {
        writeLocation(out, related.span(), related.label());
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static String message(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.message());
    diagnostic.notes().forEach(note -> text.append("\nnote: ").append(note));
    diagnostic.help().forEach(help -> text.append("\nhelp: ").append(help));
    return text.toString();
  }

  private static void writeLocation(JsonGenerator out, Span span, @Nullable String label)
      throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart("physicalLocation");
    out.writeObjectFieldStart("artifactLocation");
    out.writeStringField("uri", uri(span.file().name()));
    out.writeEndObject();
    out.writeObjectFieldStart("region");
    out.writeNumberField("startLine", span.line());
    out.writeNumberField("startColumn", span.column());
    out.writeNumberField("endLine", span.endLine());
    out.writeNumberField("endColumn", span.endColumn());
    out.writeEndObject();
    out.writeEndObject();
    if (label != null) {
      writeText(out, "message", label);
    }
    out.writeEndObject();
  }

  private static String uri(String path) {
    try {
      boolean absolute = path.startsWith("/");
      return new URI(absolute ? "file" : null, absolute ? "" : null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }

  private static void writeText(JsonGenerator out, String field, String text) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("text", text);
    out.writeEndObject();
  }
}
