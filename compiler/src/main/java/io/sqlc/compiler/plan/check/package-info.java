/** What must hold for every plan, whatever rules have done to it. */
@NullMarked
package io.sqlc.compiler.plan.check;

import org.jspecify.annotations.NullMarked;
