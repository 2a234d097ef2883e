/** From Java source to jar or Maven project. */
@NullMarked
package io.sqlc.compiler.build;

import org.jspecify.annotations.NullMarked;
