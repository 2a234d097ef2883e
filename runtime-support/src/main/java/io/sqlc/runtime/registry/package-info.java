/**
 * The schema registry: schemas by id and by subject, the wire format, and how serializers come by
 * it.
 */
@NullMarked
package io.sqlc.runtime.registry;

import org.jspecify.annotations.NullMarked;
