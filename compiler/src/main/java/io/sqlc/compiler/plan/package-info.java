/** Relational nodes, the rules over them and the invariants that they keep. */
@NullMarked
package io.sqlc.compiler.plan;

import org.jspecify.annotations.NullMarked;
