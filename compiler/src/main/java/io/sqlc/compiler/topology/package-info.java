/** What Kafka Streams will run, with every name final. */
@NullMarked
package io.sqlc.compiler.topology;

import org.jspecify.annotations.NullMarked;
