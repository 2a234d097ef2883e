/** Reads the signatures of users' functions from Java sources; the only package with JavaParser. */
@NullMarked
package io.sqlc.compiler.build.function;

import org.jspecify.annotations.NullMarked;
