/**
 * Runs conformance cases: compiles their statements in memory, runs every query of the generated
 * job in a topology of its own, and compares what comes out with what the case says.
 *
 * <p>Input bytes are made and output bytes are read with other people's libraries alone, so that
 * two errors of the product's own serialisation cannot hide each other.
 */
@NullMarked
package io.sqlc.samples.conformance;

import org.jspecify.annotations.NullMarked;
