/** What schemas of a registry say as types of SQL (types reference, section 9). */
@NullMarked
package io.sqlc.compiler.analysis.schema;

import org.jspecify.annotations.NullMarked;
