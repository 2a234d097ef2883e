package io.sqlc.runtime.error;

import io.sqlc.runtime.error.JobCounters.Kind;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * Counts and logs records that cannot be written, then stops the job (so that nothing is lost) or,
 * where that is asked for, skips them. Passing troubles of the broker are tried again.
 */
public final class WriteErrorHandler implements ProductionExceptionHandler {
  private @Nullable ErrorLog log;
  private boolean stop;

  @Override
  public void configure(Map<String, ?> configs) {
    log = ErrorSettings.log(configs);
    stop = ErrorSettings.stops(configs, ErrorSettings.WRITE_ERRORS);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    return exception instanceof RetriableException
        ? Response.retry()
        : refused(context, record.topic(), exception);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Kafka declares it
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception exception,
      SerializationExceptionOrigin origin) {
    return refused(context, record.topic(), exception);
  }

  private Response refused(ErrorHandlerContext context, String topic, Exception exception) {
    if (log != null) {
      String from =
          context.topic() == null
              ? ""
              : " (from "
                  + context.topic()
                  + "-"
                  + context.partition()
                  + " offset "
                  + context.offset()
                  + ")";
      String consequence = stop ? "the job stops" : "it is skipped";
      log.report(Kind.UNWRITTEN_RECORD, "output to " + topic, from, consequence, exception);
    }
    return stop ? Response.fail() : Response.resume();
  }
}
