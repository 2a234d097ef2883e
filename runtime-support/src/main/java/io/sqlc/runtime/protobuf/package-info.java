/**
 * The formats PROTOBUF and PROTOBUF_NOSR: messages are read and written field by field, by fields
 * that are looked up once for each schema. A job that reads or writes them carries protobuf-java.
 */
@NullMarked
package io.sqlc.runtime.protobuf;

import org.jspecify.annotations.NullMarked;
