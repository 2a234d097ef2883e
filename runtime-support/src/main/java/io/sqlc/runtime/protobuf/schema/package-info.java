/** Schemas in Protobuf's language: messages with their fields, read from .proto text. */
@NullMarked
package io.sqlc.runtime.protobuf.schema;

import org.jspecify.annotations.NullMarked;
