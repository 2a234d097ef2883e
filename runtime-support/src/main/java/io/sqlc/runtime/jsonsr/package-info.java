/** The JSON_SR format: JSON after the id of its schema, which a registry keeps. */
@NullMarked
package io.sqlc.runtime.jsonsr;

import org.jspecify.annotations.NullMarked;
