/**
 * The binary rows of state stores, changelogs and repartition topics.
 *
 * <p>The format is a promise: state outlives the program that wrote it. A row is
 *
 * <pre>
 * 1 byte   version of the format: 1
 * varint   number of columns n
 * 4 bytes  fingerprint of the names and types of these columns (CRC-32C)
 * ⌈n/8⌉    bitmap of the columns that are NULL, the lowest bit first
 * …        the other columns in order, back to back
 * </pre>
 *
 * <p>Numbers are big-endian; a varint is unsigned, seven bits a byte, lowest first. By type:
 *
 * <ul>
 *   <li>BOOLEAN 1 byte, INT, DATE and TIME 4, BIGINT, TIMESTAMP and DOUBLE 8 bytes
 *   <li>STRING: varint of twice the number of bytes, then UTF-8; one more than twice if UTF-16
 *       follows, for strings with unpaired surrogates, which have no UTF-8
 *   <li>BYTES: varint length, then the bytes
 *   <li>DECIMAL: varint scale, varint length, then the unscaled value in two's complement
 *   <li>ARRAY: varint size, bitmap of NULL elements, then the others; MAP the same of its keys and
 *       values in turn, with the number of entries as size
 *   <li>STRUCT: bitmap of NULL fields, then the others
 * </ul>
 *
 * <p>A row is readable by a program that knows more columns at its end (they are NULL). Any other
 * difference is refused.
 *
 * <p>Columns keep their order; those of fixed width are not sorted before the others. Rows are read
 * whole, so that a place to jump to would gain nothing, and a column that is added stands at the
 * end, where programs that do not know it yet never come.
 *
 * <p>Serdes are safe for use by several threads; readers and writers belong to one call.
 */
@NullMarked
package io.sqlc.runtime.state;

import org.jspecify.annotations.NullMarked;
