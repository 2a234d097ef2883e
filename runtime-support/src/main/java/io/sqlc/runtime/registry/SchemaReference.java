package io.sqlc.runtime.registry;

/**
 * A schema that another one uses.
 *
 * @param name as the other one names it: an import of Protobuf, a full name of Avro, a URI of JSON
 * @param subject where it is registered
 * @param version its version there
 */
public record SchemaReference(String name, String subject, int version) {}
