package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.SetProperty;
import io.sqlc.compiler.ast.StringLiteral;
import io.sqlc.compiler.ast.UnsetProperty;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.Diagnostics;
import io.sqlc.compiler.diagnostic.NearNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** SET and UNSET. */
final class SettingStatements {
  /** Kafka's settings that are often set, to find misspelt ones. */
  private static final List<String> KAFKA_NAMES =
      List.of(
          "auto.offset.reset",
          "cache.max.bytes.buffering",
          "statestore.cache.max.bytes",
          "commit.interval.ms",
          "max.poll.records",
          "max.request.size",
          "max.task.idle.ms",
          "num.standby.replicas",
          "num.stream.threads",
          "processing.guarantee",
          "replication.factor",
          "topology.optimization");

  private static final List<String> PREFIXES =
      List.of("ksql.streams.", "ksql.functions.", "consumer.", "producer.", "topic.");

  private SettingStatements() {}

  static Session set(SetProperty statement, Session session, Diagnostics errors) {
    checkName(statement.name(), errors);
    String value = statement.value().value();
    Optional<Setting> setting = Setting.named(statement.name().value());
    if (setting.isPresent() && !setting.get().kind().accepts(value)) {
      errors.add(illegalValue(statement, setting.get()));
    }
    return errors.hasErrors() ? session : session.with(statement.name().value(), value);
  }

  static Session unset(UnsetProperty statement, Session session, Diagnostics errors) {
    checkName(statement.name(), errors);
    return errors.hasErrors() ? session : session.without(statement.name().value());
  }

  private static void checkName(StringLiteral name, Diagnostics errors) {
    String text = name.value();
    if (text.isBlank() || Setting.named(text).isPresent() || KAFKA_NAMES.contains(text)) {
      if (text.isBlank()) {
        errors.add(unknown(name));
      }
      return;
    }
    if (PREFIXES.stream().noneMatch(text.toLowerCase(Locale.ROOT)::startsWith)
        && !NearNames.suggest(text, names()).isEmpty()) {
      errors.add(unknown(name));
    }
  }

  private static Diagnostic unknown(StringLiteral name) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.SETTING_UNKNOWN,
            name.span(),
            "there is no setting '" + name.value() + "'");
    return NearHelp.words(diagnostic, name.value(), names());
  }

  private static Diagnostic illegalValue(SetProperty statement, Setting setting) {
    return error(
        DiagnosticCode.SETTING_VALUE,
        statement.value().span(),
        setting.propertyName() + " must be " + setting.kind().words());
  }

  private static List<String> names() {
    return Stream.concat(
            Arrays.stream(Setting.values()).map(Setting::propertyName), KAFKA_NAMES.stream())
        .toList();
  }
}
