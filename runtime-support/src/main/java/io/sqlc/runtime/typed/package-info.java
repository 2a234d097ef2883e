/**
 * Stores above Kafka Streams' own, most of which keep objects: how they come in, how much memory
 * they may use, and how much objects use.
 *
 * <p>{@link io.sqlc.runtime.typed.TypedStores} uses Kafka Streams' {@code processor.wrapper.class},
 * which may exchange the stores of a processor. A job whose users have set another one does
 * without. {@code StoreFactory}, which {@link io.sqlc.runtime.typed.TypedStoreFactory} stands in
 * for, is public but not API.
 */
@NullMarked
package io.sqlc.runtime.typed;

import org.jspecify.annotations.NullMarked;
