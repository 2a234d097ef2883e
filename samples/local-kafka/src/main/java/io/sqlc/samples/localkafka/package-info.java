/** A Kafka broker of one node that lives as long as a test or a demonstration. */
@NullMarked
package io.sqlc.samples.localkafka;

import org.jspecify.annotations.NullMarked;
