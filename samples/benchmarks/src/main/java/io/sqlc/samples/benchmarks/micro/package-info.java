/** Single rows, by JMH: reading, writing and storing them. */
@NullMarked
package io.sqlc.samples.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
