package io.sqlc.runtime.job;

/**
 * A SQL statement of the job.
 *
 * @param position file and line: {@code fraud.sql:4}
 * @param sql the statement's text in canonical form
 */
public record StatementDescription(String position, String sql) {}
