package io.sqlc.compiler.analysis.ddl;

import static io.sqlc.compiler.diagnostic.Diagnostic.error;

import io.sqlc.compiler.ast.Property;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told about the properties of a WITH clause. */
final class PropertyErrors {
  private PropertyErrors() {}

  static Diagnostic unknown(Property property, PropertyPlace place) {
    List<String> names = PropertyName.namesIn(place);
    Diagnostic diagnostic =
        error(
            DiagnosticCode.PROPERTY_UNKNOWN,
            property.name().span(),
            "there is no property " + property.name().text());
    Diagnostic helped = NearHelp.words(diagnostic, property.name().text(), names);
    return helped.help().isEmpty()
        ? diagnostic.help(place.words() + " takes: " + String.join(", ", names))
        : helped;
  }

  static Diagnostic notHere(Property property, PropertyName name, PropertyPlace place) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.PROPERTY_NOT_HERE,
            property.name().span(),
            "the property " + name + " cannot be given here");
    if (name == PropertyName.CLEANUP_POLICY) {
      return diagnostic
          .note("streams get delete, tables compact, windowed tables compact,delete")
          .help("leave it out; the kind of the stream or table decides");
    }
    String places =
        name.places().stream().map(PropertyPlace::words).collect(Collectors.joining(", "));
    return diagnostic.note("it belongs to " + places + ", not to " + place.words());
  }

  static Diagnostic twice(Property property, Property first) {
    return error(
            DiagnosticCode.PROPERTY_TWICE,
            property.name().span(),
            "the property " + property.name().text() + " is given twice")
        .related(first.name().span(), "first given here")
        .help("leave one of them out");
  }

  static Diagnostic wrongKind(Property property, String expected) {
    return error(
            DiagnosticCode.PROPERTY_VALUE_KIND,
            property.value().span(),
            property.name().text() + " must be " + expected)
        .label("not " + expected);
  }

  static Diagnostic outOfRange(Property property, long least, long most) {
    return error(
        DiagnosticCode.PROPERTY_VALUE,
        property.value().span(),
        property.name().text()
            + " must be "
            + (most >= Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most));
  }

  static Diagnostic blank(Property property) {
    return error(
        DiagnosticCode.PROPERTY_VALUE,
        property.value().span(),
        property.name().text() + " must not be empty");
  }

  static Diagnostic notOneOf(Property property, String given, List<String> allowed) {
    Diagnostic diagnostic =
        error(
            DiagnosticCode.PROPERTY_VALUE,
            property.value().span(),
            property.name().text() + " must be one of " + String.join(", ", allowed));
    return NearHelp.words(diagnostic, given, allowed);
  }

  static Diagnostic missingTopic(Span name, String shown) {
    return error(
            DiagnosticCode.PROPERTY_MISSING,
            name,
            "the property KAFKA_TOPIC of " + shown + " is missing")
        .help("name the topic that holds its records: WITH (KAFKA_TOPIC = '…', …)");
  }

  static Diagnostic illegalTopic(Given<String> topic) {
    return error(
            DiagnosticCode.PROPERTY_VALUE,
            topic.span(),
            "'" + topic.value() + "' cannot be the name of a topic")
        .help("topics are named by up to 249 letters, digits and the characters . _ -");
  }

  static Diagnostic exclusive(Given<?> property, String name, Given<?> other, String otherName) {
    return error(
            DiagnosticCode.PROPERTY_CONFLICT,
            property.name(),
            name + " and " + otherName + " cannot both be given")
        .related(other.name(), "the other one");
  }

  static Diagnostic needs(Given<?> property, String name, String needed) {
    return error(
            DiagnosticCode.PROPERTY_NEEDS,
            property.name(),
            name + " has no meaning without " + needed)
        .help("add " + needed + ", or leave " + name + " out");
  }

  static Diagnostic sizeMissing(Given<?> type, String word) {
    return error(
            DiagnosticCode.PROPERTY_NEEDS,
            type.span(),
            "a " + word + " window needs the property WINDOW_SIZE")
        .help("say how long a window is: WINDOW_SIZE = '10 MINUTES'");
  }

  static Diagnostic sessionSize(Given<?> size) {
    return error(
            DiagnosticCode.PROPERTY_CONFLICT,
            size.name(),
            "SESSION windows have no WINDOW_SIZE, as each is as long as its session")
        .help("leave WINDOW_SIZE out");
  }

  static Diagnostic duration(Property property, String problem) {
    return error(
            DiagnosticCode.PROPERTY_VALUE,
            property.value().span(),
            property.name().text() + " is no length of time: " + problem)
        .help("write a number and a unit, such as '30 SECONDS' or '1 DAY'");
  }

  static Diagnostic pattern(Property property, String problem) {
    return error(
            DiagnosticCode.PROPERTY_VALUE,
            property.value().span(),
            property.name().text() + " is no pattern of dates and times: " + problem)
        .note("patterns are those of java.time.format.DateTimeFormatter")
        .help("for instance: yyyy-MM-dd''T''HH:mm:ss.SSS");
  }

  static Diagnostic delimiterBlank(Property property) {
    return error(
            DiagnosticCode.PROPERTY_VALUE,
            property.value().span(),
            property.name().text() + " must not be empty or blank")
        .help("a blank is written 'SPACE', a tabulator 'TAB'");
  }

  static Diagnostic delimiterLong(Property property, String given) {
    return error(
        DiagnosticCode.PROPERTY_VALUE,
        property.value().span(),
        property.name().text() + " must be one character, SPACE or TAB, not '" + given + "'");
  }

  static Diagnostic delimiterQuote(Property property) {
    return error(
            DiagnosticCode.PROPERTY_VALUE,
            property.value().span(),
            property.name().text() + " cannot be \", which quotes fields")
        .help("choose another character, such as ;");
  }

  static Diagnostic queryId(Property property, String problem) {
    return error(
        DiagnosticCode.PROPERTY_VALUE, property.value().span(), "illegal QUERY_ID: " + problem);
  }

  static Diagnostic retentionOfTable(Given<?> retention) {
    return error(
            DiagnosticCode.PROPERTY_RETENTION,
            retention.name(),
            "tables that are not windowed have no retention")
        .note("their topic keeps the latest record of every key")
        .help("leave RETENTION_MS out");
  }

  static Diagnostic topicDiffers(Given<?> given, String what, String topic, int actual) {
    return error(
            DiagnosticCode.PROPERTY_TOPIC_DIFFERS,
            given.span(),
            "the topic " + topic + " has " + actual + " " + what + ", not " + given.value())
        .help("leave it out, or name another topic");
  }
}
