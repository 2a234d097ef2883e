/**
 * The relational plan: a tree of typed nodes per query, before anything is known of Kafka Streams.
 */
@NullMarked
package io.sqlc.compiler.plan;

import org.jspecify.annotations.NullMarked;
