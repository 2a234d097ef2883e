/** Whole jobs as processes of their own on a real broker: the generated one beside the other. */
@NullMarked
package io.sqlc.samples.benchmarks.process;

import org.jspecify.annotations.NullMarked;
