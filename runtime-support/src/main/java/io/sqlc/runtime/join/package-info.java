/** What generated joins need beyond Kafka Streams' own. */
@NullMarked
package io.sqlc.runtime.join;

import org.jspecify.annotations.NullMarked;
