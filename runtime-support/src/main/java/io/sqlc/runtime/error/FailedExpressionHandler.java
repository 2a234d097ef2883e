package io.sqlc.runtime.error;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Leaves out a row with an expression that cannot be computed, where the policy says so; it is
 * counted and logged already. Anything else that fails stops the job.
 */
public final class FailedExpressionHandler implements ProcessingExceptionHandler {
  private boolean skip;

  @Override
  public void configure(Map<String, ?> configs) {
    skip = ExpressionErrorPolicy.of(configs) == ExpressionErrorPolicy.SKIP;
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return skip && exception instanceof ExpressionFailedException
        ? Response.resume()
        : Response.fail();
  }
}
