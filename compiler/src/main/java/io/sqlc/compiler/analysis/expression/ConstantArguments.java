package io.sqlc.compiler.analysis.expression;

import io.sqlc.compiler.analysis.CallErrors;
import io.sqlc.compiler.catalog.function.Implementation;
import io.sqlc.compiler.catalog.function.Parameter;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.ir.Constant;
import io.sqlc.compiler.ir.FunctionCall;
import io.sqlc.runtime.function.bytes.IntFromBytes;
import io.sqlc.runtime.function.bytes.ToBytes;
import io.sqlc.runtime.function.json.ExtractJsonField;
import io.sqlc.runtime.function.math.GeoDistance;
import io.sqlc.runtime.function.text.Mask;
import io.sqlc.runtime.function.time.FormatDate;
import io.sqlc.runtime.function.time.FormatTime;
import io.sqlc.runtime.function.time.FormatTimestamp;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.utils.Bytes;

/**
 * Looks at the constants that functions read as a little language of their own: regular
 * expressions, paths into JSON, patterns of dates, time zones, names of encodings. One that cannot
 * be read makes the call NULL for every row, which is legal but never meant.
 */
final class ConstantArguments {
  private static final String OURS = "io.sqlc.runtime.function.";

  private ConstantArguments() {}

  /** A warning for each constant that makes a call fail. */
  static List<Diagnostic> check(FunctionCall call) {
    List<Diagnostic> warnings = new ArrayList<>();
    if (!(call.overload().implementation() instanceof Implementation.Method method)
        || !method.className().startsWith(OURS)) {
      return warnings;
    }
    int count = call.arguments().size();
    for (int i = 0; i < count; i++) {
      if (call.arguments().get(i) instanceof Constant constant
          && constant.value() instanceof String text) {
        Parameter parameter = call.overload().parameterOf(i, count);
        problem(call.name(), parameter.name(), text)
            .ifPresent(
                problem ->
                    warnings.add(
                        CallErrors.failingConstant(constant.span(), call.name(), problem)));
      }
    }
    return warnings;
  }

  private static Optional<String> problem(String function, String parameter, String text) {
    return switch (parameter) {
      case "pattern", "regexp" -> regex(text);
      case "path" -> tried(text, path -> ExtractJsonField.extractJsonField("", path));
      case "formatPattern" -> pattern(function, text);
      case "timeZone", "fromTimeZone", "toTimeZone" -> zone(text);
      case "encoding", "inputEncoding", "outputEncoding" ->
          tried(text, encoding -> ToBytes.toBytes("", encoding));
      case "byteOrder" ->
          tried(
              text, order -> IntFromBytes.intFromBytes(Bytes.wrap(new byte[Integer.BYTES]), order));
      case "units" -> tried(text, units -> GeoDistance.geoDistance(0.0, 0.0, 0.0, 0.0, units));
      case "upper", "lower", "digit", "other" ->
          tried(text, letter -> Mask.mask("", letter, letter, letter, letter));
      default -> Optional.empty();
    };
  }

  private static Optional<String> pattern(String function, String text) {
    return switch (function) {
      case "FORMAT_DATE", "DATETOSTRING" -> tried(text, p -> FormatDate.formatDate(0, p));
      case "FORMAT_TIME" -> tried(text, p -> FormatTime.formatTime(0, p));
      case "FORMAT_TIMESTAMP", "TIMESTAMPTOSTRING" ->
          tried(text, p -> FormatTimestamp.formatTimestamp(0L, p));
      case "PARSE_DATE" -> tried(text, p -> new SimpleDateFormat(p, Locale.ROOT));
      default ->
          tried(text, p -> Objects.requireNonNull(DateTimeFormatter.ofPattern(p, Locale.ROOT)));
    };
  }

  /** What is wrong with a text that something reads. */
  private static Optional<String> tried(String text, Consumer<String> reader) {
    try {
      reader.accept(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> regex(String text) {
    try {
      Pattern.compile(text);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
      return Optional.of(
          "it is no regular expression of Java"
              + where
              + ": "
              + e.getDescription().toLowerCase(Locale.ROOT));
    }
  }

  private static Optional<String> zone(String text) {
    try {
      ZoneId.of(text);
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of("there is no time zone " + text);
    }
  }
}
