/**
 * The binary rows of state stores, changelogs and repartition topics.
 *
 * <p>The format is a promise: state outlives the program that wrote it. A row is
 *
 * <pre>
 * 1 byte   version of the format: 2
 * varint   number of columns n
 * 4 bytes  fingerprint of the names and types of these columns (CRC-32C)
 * ⌈n/8⌉    bitmap of the columns that are NULL, the lowest bit first
 * varint   length of the columns of fixed width, in bytes
 * …        the columns of fixed width that are not NULL, in order
 * …        the other columns that are not NULL, in order
 * </pre>
 *
 * <p>Numbers are big-endian; a varint is unsigned, seven bits a byte, lowest first. Of fixed width
 * are
 *
 * <ul>
 *   <li>BOOLEAN: 1 byte, 0 or 1
 *   <li>INT, DATE (days since 1970) and TIME (milliseconds of the day): 4 bytes
 *   <li>BIGINT, TIMESTAMP (milliseconds since 1970) and DOUBLE (IEEE 754, NaN as 7ff8000000000000):
 *       8 bytes
 * </ul>
 *
 * <p>The others are
 *
 * <ul>
 *   <li>STRING: varint of twice the number of bytes, then UTF-8; one more than twice if UTF-16
 *       follows, for strings with unpaired surrogates, which have no UTF-8
 *   <li>BYTES: varint length, then the bytes
 *   <li>DECIMAL: varint scale, varint length, then the unscaled value in two's complement
 *   <li>ARRAY: varint size, bitmap of NULL elements, then the others; MAP the same of its keys and
 *       values in turn, with the number of entries as size
 *   <li>STRUCT: bitmap of NULL fields, then the others
 * </ul>
 *
 * <p>What is within an ARRAY, MAP or STRUCT stands there in its order, of fixed width or not.
 *
 * <p>Equal rows of equal columns have equal bytes, but for the order of maps.
 *
 * <p>A row is readable by a program that knows more columns at its end (they are NULL). Any other
 * difference is refused, and so is a row of another version. Version 1, which was never released,
 * had all columns in their order and no length.
 *
 * <p>Serdes are safe for use by several threads; readers and writers belong to one call.
 */
@NullMarked
package io.sqlc.runtime.state;

import org.jspecify.annotations.NullMarked;
