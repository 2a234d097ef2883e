/**
 * The AVRO format: records by the writer's schema, which the registry knows, mapped to columns by
 * name (types reference, section 8). The only package that needs Avro's classes, so that only jobs
 * with Avro carry them.
 */
@NullMarked
package io.sqlc.runtime.avro;

import org.jspecify.annotations.NullMarked;
