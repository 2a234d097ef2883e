/**
 * JSON, read and written column by column to the rules of the dialect.
 *
 * <p>Serializers and deserializers are safe for use by several threads; readers and writers belong
 * to one call.
 */
@NullMarked
package io.sqlc.runtime.json;

import org.jspecify.annotations.NullMarked;
