package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.analysis.QueryErrors;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.SourceKind;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.Format;
import io.sqlc.compiler.catalog.Schema;
import io.sqlc.compiler.catalog.Topic;
import io.sqlc.compiler.catalog.TopicFormat;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.Map;
import java.util.Optional;

/** CREATE STREAM and CREATE TABLE over a topic. */
final class SourceDeclaration {
  private final CreateSource statement;
  private final Session session;
  private final EngineSettings settings;
  private final Diagnostics errors;
  private final DataSource.Kind kind;
  private final String shown;

  SourceDeclaration(CreateSource statement, Session session, Diagnostics errors) {
    this.statement = statement;
    this.session = session;
    this.settings = session.settings();
    this.errors = errors;
    this.kind =
        statement.kind() == SourceKind.TABLE ? DataSource.Kind.TABLE : DataSource.Kind.STREAM;
    this.shown = kind.word() + " " + statement.name();
  }

  /** The session after it; the one before it where there is an error. */
  Session apply() {
    Optional<DataSource> existing = session.catalog().source(statement.name().text());
    if (existing.isPresent() && statement.ifNotExists()) {
      errors.add(QueryErrors.existsAlready(statement.name(), existing.get()));
      return session;
    }
    checkName(existing);
    SourceProperties properties =
        SourceProperties.read(statement.properties(), PropertyPlace.CREATE, errors);
    ColumnDeclarations columns =
        ColumnDeclarations.read(statement.elements(), session.catalog(), errors);
    Optional<DataSource> source = declare(properties, columns);
    if (existing.isPresent() && source.isPresent() && !errors.hasErrors()) {
      DeclarationReplacement.check(statement.name(), existing.get(), source.get(), errors);
    }
    return source.isEmpty() || errors.hasErrors()
        ? session
        : session.with(session.catalog().with(source.get()));
  }

  private void checkName(Optional<DataSource> existing) {
    if (statement.orReplace() && statement.readOnly()) {
      errors.add(SourceErrors.replaceReadOnly(statement.name(), kind));
    } else if (statement.orReplace() && !settings.createOrReplaceEnabled()) {
      errors.add(SourceErrors.replaceDisabled(statement.name()));
    } else if (existing.isPresent() && !statement.orReplace()) {
      errors.addAll(
          NameErrors.sourceExists(
                  statement.name(), existing.get().kind().word(), existing.get().declaredAt())
              .diagnostics());
    } else if (existing.isPresent() && existing.get().readOnly()) {
      errors.add(SourceErrors.readOnly(statement.name(), existing.get(), "replaced"));
    }
  }

  private Optional<DataSource> declare(SourceProperties properties, ColumnDeclarations columns) {
    Format keyFormat =
        properties.key().format().map(Given::value).orElse(settings.defaultKeyFormat());
    Optional<Format> valueFormat =
        properties.value().format().map(Given::value).or(settings::defaultValueFormat);
    if (valueFormat.isEmpty() && !properties.valueFormatGiven()) {
      errors.add(FormatErrors.missing(statement.name().span(), shown));
    }
    if (properties.topic().isEmpty() && !properties.topicGiven()) {
      errors.add(PropertyErrors.missingTopic(statement.name().span(), shown));
    }
    properties.window().ifPresent(window -> checkWindow(window, columns, keyFormat));
    SchemaSource schemas = new SchemaSource(properties, statement.name(), shown, errors);
    schemas.check(columns, keyFormat, valueFormat);
    if (!schemas.infers()) {
      return source(properties, columns, keyFormat, valueFormat, false);
    }
    // All else first: a schema is looked for by a topic and a format that must be right.
    source(properties, columns, keyFormat, valueFormat, true);
    if (errors.hasErrors()) {
      return Optional.empty();
    }
    ColumnDeclarations all = complete(schemas, columns, keyFormat, valueFormat, properties);
    return errors.hasErrors()
        ? Optional.empty()
        : source(properties, all, keyFormat, valueFormat, false);
  }

  /** The columns with those that come from schemas. */
  private ColumnDeclarations complete(
      SchemaSource schemas,
      ColumnDeclarations declared,
      Format keyFormat,
      Optional<Format> valueFormat,
      SourceProperties properties) {
    String topic = properties.topic().map(Given::value).orElseThrow();
    InferredColumns inferred =
        new InferredColumns(properties, session, statement.name().span(), errors);
    ColumnDeclarations all = declared;
    if (schemas.infersKey()) {
      all = inferred.withKey(all, keyFormat, topic);
    }
    return schemas.infersValue() ? inferred.withValue(all, valueFormat.orElseThrow(), topic) : all;
  }

  /**
   * The source of these columns.
   *
   * @param incomplete whether columns are missing, which other errors keep from being known
   */
  private Optional<DataSource> source(
      SourceProperties properties,
      ColumnDeclarations columns,
      Format keyFormat,
      Optional<Format> valueFormat,
      boolean incomplete) {
    checkTableKey(properties, columns, keyFormat, valueFormat);
    ColumnPlaces places = new ColumnPlaces(columns.types(), statement.name().span());
    TopicFormats formats = new TopicFormats(properties, settings, places, errors);
    boolean keyless = columns.key().isEmpty() && properties.key().format().isEmpty();
    Format usedKeyFormat = keyless ? Format.NONE : keyFormat;
    TopicFormat key =
        formats.key(
            use(Side.KEY, usedKeyFormat, properties.key()),
            columns.key(),
            schemaText(properties.key()));
    if (valueFormat.isEmpty()) {
      return Optional.empty();
    }
    TopicFormat value =
        formats.value(
            use(Side.VALUE, valueFormat.get(), properties.value()),
            columns.value(),
            schemaText(properties.value()),
            incomplete);
    if (!incomplete) {
      properties.timestamp().ifPresent(t -> EventTime.check(t, columns.columns(), errors));
    }
    if (properties.topic().isEmpty()) {
      return Optional.empty();
    }
    Topic topic =
        new TopicDeclaration(properties, session, errors)
            .topic(
                properties.topic().get().value(),
                kind,
                properties.window().isPresent(),
                Optional.empty());
    return Optional.of(
        new DataSource(
            statement.name().text(),
            kind,
            topic,
            new Schema(columns.columns()),
            key,
            value,
            properties.timestamp().map(Given::value),
            properties.window().map(Given::value),
            statement.readOnly(),
            false,
            statement.name().span()));
  }

  private Map<String, String> schemaText(FormatProperties given) {
    return InferredColumns.schemaText(given, session);
  }

  private void checkWindow(Given<?> window, ColumnDeclarations columns, Format keyFormat) {
    boolean inferred = FormatRules.hasSchemas(keyFormat) && !columns.hasKey();
    if (kind == DataSource.Kind.STREAM && !columns.hasKey() && !inferred) {
      errors.add(ColumnErrors.windowedKey(window, statement.name()));
    }
  }

  /** A table has a key, given or inferred; where there are no columns at all, that is told. */
  private void checkTableKey(
      SourceProperties properties,
      ColumnDeclarations columns,
      Format keyFormat,
      Optional<Format> valueFormat) {
    boolean hasColumns =
        !statement.elements().isEmpty() || valueFormat.filter(FormatRules::hasSchemas).isPresent();
    boolean hasKey = columns.hasKey() || FormatRules.hasSchemas(keyFormat);
    if (kind == DataSource.Kind.TABLE && hasColumns && !hasKey) {
      errors.add(ColumnErrors.tableKey(statement.name(), properties.window().isPresent()));
    }
  }

  private static FormatUse use(Side side, Format format, FormatProperties given) {
    String setting =
        side == Side.KEY
            ? Setting.DEFAULT_KEY_FORMAT.propertyName()
            : Setting.DEFAULT_VALUE_FORMAT.propertyName();
    return new FormatUse(
        side,
        format,
        given.format().isPresent()
            ? Optional.empty()
            : Optional.of(
                format
                    + " is the default for "
                    + (side == Side.KEY ? "keys" : "values")
                    + " ("
                    + setting
                    + ")"));
  }
}
