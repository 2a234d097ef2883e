/** Rules that make plans better without changing what they give. */
@NullMarked
package io.sqlc.compiler.plan.rule;

import org.jspecify.annotations.NullMarked;
