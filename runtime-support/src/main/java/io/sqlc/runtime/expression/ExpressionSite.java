package io.sqlc.runtime.expression;

/**
 * An expression of the SQL, for reports about it.
 *
 * @param query the query's name
 * @param position where it stands: {@code fraud.sql:4:12}
 * @param sql its text
 */
public record ExpressionSite(String query, String position, String sql) {}
