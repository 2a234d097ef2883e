/** What is in the input topics: always the same for the same number of records. */
@NullMarked
package io.sqlc.samples.benchmarks.data;

import org.jspecify.annotations.NullMarked;
