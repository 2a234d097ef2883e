/**
 * The DELIMITED format: one line of fields between delimiters, quoted where it is needed (types
 * reference, section 8).
 */
@NullMarked
package io.sqlc.runtime.delimited;

import org.jspecify.annotations.NullMarked;
