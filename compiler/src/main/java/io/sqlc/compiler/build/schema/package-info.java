/** The registered schemas that a compilation knows: from files with a lock, or from a registry. */
@NullMarked
package io.sqlc.compiler.build.schema;

import org.jspecify.annotations.NullMarked;
