package io.sqlc.samples.conformance;

import io.sqlc.runtime.expression.ExpressionErrors;
import io.sqlc.runtime.expression.ExpressionSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes without stopping, as ksqlDB does: records that cannot be read and expressions
 * that cannot be computed. Kept to explain a wrong result.
 */
final class Troubles implements ExpressionErrors {
  private final List<String> texts = new ArrayList<>();

  @Override
  public void failed(ExpressionSite site, RuntimeException cause) {
    add("NULL for " + site.sql() + " because of " + cause);
  }

  @Override
  public void dropped(ExpressionSite site, String reason) {
    add("no row for " + site.sql() + ": " + reason);
  }

  void add(String text) {
    if (texts.size() < 3) {
      texts.add(text);
    }
  }

  /** The failure, with the first troubles behind its reason where it is a wrong result. */
  CaseFailure explain(CaseFailure failure) {
    return texts.isEmpty() || failure.kind() != FailureKind.WRONG_RESULT
        ? failure
        : new CaseFailure(
            failure.kind(), failure.getMessage() + " [" + String.join("; ", texts) + "]");
  }

  /** Skips records that cannot be read. */
  public static final class Skip implements DeserializationExceptionHandler {
    static final String TROUBLES = "conformance.troubles";

    private @Nullable Troubles troubles;

    @Override
    public void configure(Map<String, ?> configs) {
      troubles = configs.get(TROUBLES) instanceof Troubles given ? given : null;
    }

    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      if (troubles != null) {
        troubles.add("skipped a record of " + record.topic() + " because of " + exception);
      }
      return Response.resume();
    }
  }
}
