/** What generated code costs beside code written by hand: one row at a time, and as whole jobs. */
@NullMarked
package io.sqlc.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
