package io.sqlc.compiler.analysis.ddl;

import io.sqlc.compiler.catalog.DataSource;
import io.sqlc.compiler.catalog.DataSource.KeyWindow;
import io.sqlc.compiler.catalog.Schema;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a query of CREATE … AS SELECT gives.
 *
 * @param leftMost the first source of FROM, whose formats and topic are the model for the sink's
 * @param kind whether it gives a stream or a table
 * @param schema its columns
 * @param window the windows of its key
 * @param retentionMs how long its windows are kept, where WINDOW says so: also that of its topic
 * @param places where its columns stand in SELECT
 */
public record SinkRequest(
    DataSource leftMost,
    DataSource.Kind kind,
    Schema schema,
    Optional<KeyWindow> window,
    OptionalLong retentionMs,
    ColumnPlaces places) {}
