package io.sqlc.runtime.error;

import io.sqlc.runtime.error.JobCounters.Kind;
import io.sqlc.runtime.registry.SchemaRegistryException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Counts and logs records that cannot be read, then skips them or stops the job. It always stops
 * where a registry does not answer, since nothing is wrong with the records then, and for internal
 * topics, whose records the job itself has written. Where Kafka's {@code
 * errors.dead.letter.queue.topic.name} is set, Kafka sends a copy of what is skipped there.
 */
public final class BadRecordHandler implements DeserializationExceptionHandler {
  private @Nullable ErrorLog log;
  private boolean stop;
  private Map<String, ?> settings = Map.of();
  private @Nullable LogAndContinueExceptionHandler deadLetters;

  @Override
  public void configure(Map<String, ?> configs) {
    settings = configs;
    log = ErrorSettings.log(configs);
    stop = ErrorSettings.stops(configs, ErrorSettings.BAD_RECORDS);
    if (configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG) != null) {
      deadLetters = new LogAndContinueExceptionHandler();
      deadLetters.configure(configs);
    }
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    boolean internal = ErrorSettings.isInternal(settings, record.topic());
    boolean end = stop || internal || exception instanceof SchemaRegistryException;
    if (log != null) {
      log.report(
          Kind.BAD_RECORD,
          record.topic() + "-" + record.partition(),
          " offset " + record.offset(),
          internal
              ? "the job stops, because the topic is its own"
              : end ? "the job stops" : "the record is skipped",
          exception);
    }
    if (end) {
      return Response.fail();
    }
    return deadLetters == null
        ? Response.resume()
        : deadLetters.handleError(context, record, exception);
  }
}
