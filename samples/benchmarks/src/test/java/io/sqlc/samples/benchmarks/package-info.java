/** The two jobs of each scenario do the same; nothing is measured here. */
package io.sqlc.samples.benchmarks;
