package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.analysis.FailedNames;
import io.sqlc.compiler.analysis.NameErrors;
import io.sqlc.compiler.ast.AlterSource;
import io.sqlc.compiler.ast.AssertSchema;
import io.sqlc.compiler.ast.AssertTopic;
import io.sqlc.compiler.ast.CreateAsSelect;
import io.sqlc.compiler.ast.CreateSource;
import io.sqlc.compiler.ast.CreateType;
import io.sqlc.compiler.ast.DefineVariable;
import io.sqlc.compiler.ast.DropSource;
import io.sqlc.compiler.ast.DropType;
import io.sqlc.compiler.ast.Identifier;
import io.sqlc.compiler.ast.InsertIntoSelect;
import io.sqlc.compiler.ast.InsertValues;
import io.sqlc.compiler.ast.InteractiveStatement;
import io.sqlc.compiler.ast.QueryStatement;
import io.sqlc.compiler.ast.SetProperty;
import io.sqlc.compiler.ast.Statement;
import io.sqlc.compiler.ast.StatementVisitor;
import io.sqlc.compiler.ast.UndefineVariable;
import io.sqlc.compiler.ast.UnsetProperty;
import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Statements that are no queries: each gives the next session, or says what is wrong with it. */
public final class DdlAnalyzer {
  private DdlAnalyzer() {}

  /**
   * The session after a statement; the one before it where there is an error.
   *
   * @param failed names of earlier statements with errors; a statement that refers to one of them
   *     ends with {@link FailedNames.DependsOnFailure}
   * @param diagnostics gets what is wrong with it
   * @throws IllegalArgumentException for CREATE … AS SELECT and INSERT INTO … SELECT
   */
  public static Session apply(
      Statement statement, Session session, FailedNames failed, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    try {
      return statement.accept(new Effect(session, failed, own));
    } finally {
      diagnostics.addAll(own.toList());
    }
  }

  private record Effect(Session session, FailedNames failed, Diagnostics errors)
      implements StatementVisitor<Session> {

    @Override
    public Session visitCreateSource(CreateSource node) {
      return new SourceDeclaration(node, session, errors).apply();
    }

    @Override
    public Session visitCreateType(CreateType node) {
      String name = node.name().text();
      boolean primitive = TypeResolver.isPrimitive(name);
      boolean exists = session.catalog().type(name).isPresent();
      if (exists && node.ifNotExists()) {
        return session;
      }
      if (exists || primitive) {
        errors.add(SourceErrors.typeExists(node.name(), primitive));
      }
      Optional<SqlType> type = TypeResolver.resolve(node.type(), session.catalog(), errors);
      return type.isEmpty() || errors.hasErrors()
          ? session
          : session.with(session.catalog().withType(name, type.get()));
    }

    @Override
    public Session visitDropType(DropType node) {
      String name = node.name().text();
      if (session.catalog().type(name).isEmpty()) {
        if (!node.ifExists()) {
          errors.add(SourceErrors.unknownType(node.name(), session.catalog().typeNames()));
        }
        return session;
      }
      return session.with(session.catalog().withoutType(name));
    }

    @Override
    public Session visitDropSource(DropSource node) {
      failed.refuseSilently(node.name().text());
      return new SourceChanges(session, errors).drop(node);
    }

    @Override
    public Session visitAlterSource(AlterSource node) {
      failed.refuseSilently(node.name().text());
      return new SourceChanges(session, errors).alter(node);
    }

    @Override
    public Session visitSetProperty(SetProperty node) {
      return SettingStatements.set(node, session, errors);
    }

    @Override
    public Session visitUnsetProperty(UnsetProperty node) {
      return SettingStatements.unset(node, session, errors);
    }

    /** Variables were replaced while parsing. */
    @Override
    public Session visitDefineVariable(DefineVariable node) {
      return session;
    }

    @Override
    public Session visitUndefineVariable(UndefineVariable node) {
      return session;
    }

    @Override
    public Session visitInsertValues(InsertValues node) {
      Identifier name = node.target();
      failed.refuseSilently(name.text());
      Optional<DataSource> target = session.catalog().source(name.text());
      if (target.isEmpty()) {
        errors.addAll(NameErrors.unknownSource(name, session.sourceNames()).diagnostics());
      } else {
        InsertValuesCheck.check(node, target.get(), errors);
      }
      return session;
    }

    @Override
    public Session visitAssertTopic(AssertTopic node) {
      PropertyReader reader =
          new PropertyReader(node.properties(), PropertyPlace.ASSERT_TOPIC, errors);
      TopicReader.count(reader, PropertyName.PARTITIONS, 1, Integer.MAX_VALUE);
      TopicReader.count(reader, PropertyName.REPLICAS, 1, Short.MAX_VALUE);
      errors.add(InteractiveErrors.assertion(node.span(), "ASSERT TOPIC"));
      return session;
    }

    @Override
    public Session visitAssertSchema(AssertSchema node) {
      errors.add(InteractiveErrors.assertion(node.span(), "ASSERT SCHEMA"));
      return session;
    }

    @Override
    public Session visitQueryStatement(QueryStatement node) {
      errors.add(InteractiveErrors.query(node));
      return session;
    }

    @Override
    public Session visitInteractiveStatement(InteractiveStatement node) {
      errors.add(InteractiveErrors.statement(node));
      return session;
    }

    @Override
    public Session visitCreateAsSelect(CreateAsSelect node) {
      throw new IllegalArgumentException("a query: " + node.span());
    }

    @Override
    public Session visitInsertIntoSelect(InsertIntoSelect node) {
      throw new IllegalArgumentException("a query: " + node.span());
    }
  }
}
