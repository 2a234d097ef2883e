package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.catalog.Column;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.SqlName;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The stream or table that CREATE … AS SELECT makes (semantics reference, section 4). */
public final class SinkResolver {
  private final CreateAsSelect statement;
  private final SinkRequest request;
  private final Session session;
  private final EngineSettings settings;
  private final Diagnostics errors = new Diagnostics();

  private SinkResolver(CreateAsSelect statement, SinkRequest request, Session session) {
    this.statement = statement;
    this.request = request;
    this.session = session;
    this.settings = session.settings();
  }

  /**
   * The sink of a statement, given what its query gives.
   *
   * @throws DiagnosticException with all that is wrong with its properties and formats
   */
  public static DataSource resolve(CreateAsSelect statement, SinkRequest request, Session session) {
    return new SinkResolver(statement, request, session).resolve();
  }

  /** The sink of a query whose result is not windowed. */
  public static DataSource resolve(
      CreateAsSelect statement,
      Schema result,
      DataSource.Kind kind,
      DataSource leftMost,
      Session session) {
    ColumnPlaces places = new ColumnPlaces(Map.of(), statement.name().span());
    return resolve(
        statement,
        new SinkRequest(leftMost, kind, result, Optional.empty(), OptionalLong.empty(), places),
        session);
  }

  /**
   * The name in upper case that QUERY_ID gives a query, if it is given.
   *
   * @throws DiagnosticException with all that is wrong with the properties
   */
  public static Optional<String> queryId(InsertIntoSelect statement) {
    Diagnostics errors = new Diagnostics();
    Optional<Given<String>> id = QueryIds.read(statement, errors);
    if (errors.hasErrors()) {
      throw new DiagnosticException(errors.toList());
    }
    return id.map(Given::value);
  }

  /** What is wrong with the properties by themselves, for statements whose query has errors. */
  public static List<Diagnostic> checkProperties(CreateAsSelect statement) {
    Diagnostics errors = new Diagnostics();
    SourceProperties.read(statement.properties(), PropertyPlace.CREATE_AS, errors);
    return errors.toList();
  }

  private DataSource resolve() {
    checkName();
    SourceProperties properties =
        SourceProperties.read(statement.properties(), PropertyPlace.CREATE_AS, errors);
    TopicFormats formats = new TopicFormats(properties, settings, request.places(), errors);
    List<Column> keyColumns = request.schema().key();
    FormatUse keyUse = keyUse(properties, keyColumns);
    TopicFormat key =
        formats.key(
            keyUse,
            keyColumns,
            optionsBesides(properties.key(), request.leftMost().keyFormat(), keyUse.format()));
    FormatUse valueUse =
        use(Side.VALUE, properties.value(), request.leftMost().valueFormat().format());
    TopicFormat value =
        formats.value(
            valueUse,
            request.schema().value(),
            optionsBesides(properties.value(), request.leftMost().valueFormat(), valueUse.format()),
            false);
    PhysicalSchema schemas = new PhysicalSchema(session, request.places(), errors);
    schemas.check(Side.KEY, properties.key(), key, keyColumns);
    schemas.check(Side.VALUE, properties.value(), value, request.schema().value());
    properties.timestamp().ifPresent(t -> EventTime.check(t, request.schema().columns(), errors));
    Topic topic = topic(properties);
    if (errors.hasErrors()) {
      throw new DiagnosticException(errors.toList());
    }
    return new DataSource(
        statement.name().text(),
        request.kind(),
        topic,
        request.schema(),
        key,
        value,
        properties.timestamp().map(Given::value),
        request.window(),
        false,
        true,
        statement.name().span());
  }

  /** What is inherited, and the schema whose id is given. */
  private Map<String, String> optionsBesides(
      FormatProperties given, TopicFormat source, Format format) {
    Map<String, String> options = new TreeMap<>(inheritedOptions(source, format));
    options.putAll(InferredColumns.schemaText(given, session));
    return options;
  }

  private void checkName() {
    Optional<DataSource> existing = session.catalog().source(statement.name().text());
    if (existing.isPresent() && statement.orReplace()) {
      if (!settings.createOrReplaceEnabled()) {
        errors.add(SourceErrors.replaceDisabled(statement.name()));
      } else if (existing.get().readOnly()) {
        errors.add(SourceErrors.readOnly(statement.name(), existing.get(), "replaced"));
      }
    }
  }

  private FormatUse keyUse(SourceProperties properties, List<Column> columns) {
    Optional<Given<Format>> given = properties.key().format();
    boolean byFormat = given.isPresent() && given.equals(properties.value().format());
    if (columns.isEmpty() && given.isPresent() && given.get().value() != Format.NONE && !byFormat) {
      errors.add(FormatErrors.keyWithoutColumns(given.get()));
    }
    DataSource source = request.leftMost();
    Format inherited = source.keyFormat().format();
    if (given.isEmpty() && columns.isEmpty() && !source.schema().key().isEmpty()) {
      return new FormatUse(Side.KEY, Format.NONE, Optional.empty());
    }
    if (given.isEmpty() && inherited == Format.NONE && !columns.isEmpty()) {
      Format standard = settings.defaultKeyFormat();
      String setting = Setting.DEFAULT_KEY_FORMAT.propertyName();
      return new FormatUse(
          Side.KEY, standard, Optional.of(standard + " is the default for keys (" + setting + ")"));
    }
    return use(Side.KEY, properties.key(), inherited);
  }

  private FormatUse use(Side side, FormatProperties given, Format inherited) {
    String source = SqlName.quoteIfNeeded(request.leftMost().name());
    return given
        .format()
        .map(format -> new FormatUse(side, format.value(), Optional.empty()))
        .orElse(
            new FormatUse(
                side, inherited, Optional.of(inherited + " is inherited from " + source)));
  }

  /**
   * What a sink takes over where the format stays: the name of a PROTOBUF message, and the
   * delimiter. Nothing else is inherited.
   */
  private static Map<String, String> inheritedOptions(TopicFormat source, Format format) {
    Map<String, String> inherited = new TreeMap<>(source.options());
    inherited.keySet().retainAll(inheritable(format));
    return format == source.format() ? inherited : Map.of();
  }

  private static Set<String> inheritable(Format format) {
    if (format == Format.DELIMITED) {
      return Set.of(FormatProperties.DELIMITER);
    }
    return FormatRules.isProtobuf(format) ? Set.of(FormatProperties.FULL_SCHEMA_NAME) : Set.of();
  }

  /** What the sink's topic takes from elsewhere where its properties say nothing. */
  private Topic model() {
    Topic source = request.leftMost().topic();
    return request.retentionMs().isEmpty()
        ? source
        : new Topic(
            source.name(),
            source.partitions(),
            source.replicas(),
            request.retentionMs(),
            source.cleanupPolicy());
  }

  private Topic topic(SourceProperties properties) {
    String name =
        properties
            .topic()
            .map(Given::value)
            .orElse(settings.outputTopicPrefix() + statement.name().text());
    return new TopicDeclaration(properties, session, errors)
        .topic(name, request.kind(), request.window().isPresent(), Optional.of(model()));
  }
}
