/** The KAFKA format: single values as Kafka's own serializers write them. */
@NullMarked
package io.sqlc.runtime.primitive;

import org.jspecify.annotations.NullMarked;
