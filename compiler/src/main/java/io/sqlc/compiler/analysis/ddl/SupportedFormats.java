package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of streams and tables can be declared, but not yet read or written (windowed keys are left
 * to the rules of queries). Asked once a statement has no errors, so that one that is wrong is told
 * so.
 */
public final class SupportedFormats {
  private static final Set<Format> FORMATS =
      EnumSet.of(
          Format.NONE,
          Format.KAFKA,
          Format.JSON,
          Format.DELIMITED,
          Format.AVRO,
          Format.PROTOBUF,
          Format.PROTOBUF_NOSR);

  private SupportedFormats() {}

  /**
   * Why a stream or table cannot be read yet; empty where it can.
   *
   * @param place where the query names it
   */
  public static List<Diagnostic> reading(DataSource source, Span place) {
    return formats(source, place, "read");
  }

  /**
   * Why a stream or table cannot be written yet; empty where it can.
   *
   * @param place where the statement names it
   */
  public static List<Diagnostic> writing(DataSource sink, Span place) {
    return formats(sink, place, "written");
  }

  private static List<Diagnostic> formats(DataSource source, Span place, String verb) {
    List<Diagnostic> found = new ArrayList<>();
    if (!source.schema().key().isEmpty()) {
      format(source, source.keyFormat(), "keys", place, verb, found);
    }
    format(source, source.valueFormat(), "values", place, verb, found);
    return found;
  }

  private static void format(
      DataSource source,
      TopicFormat format,
      String what,
      Span place,
      String verb,
      List<Diagnostic> found) {
    if (!FORMATS.contains(format.format())) {
      found.add(
          notYet(
                  DiagnosticCode.NOT_YET_FORMAT,
                  place,
                  what
                      + " of "
                      + SqlName.quoteIfNeeded(source.name())
                      + " are "
                      + format.format()
                      + ", which cannot be "
                      + verb
                      + " yet")
              .help("AVRO, DELIMITED, JSON, KAFKA and PROTOBUF can"));
    }
  }

  private static Diagnostic notYet(DiagnosticCode code, Span place, String message) {
    return error(code, place, message);
  }
}
