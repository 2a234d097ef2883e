package io.sqlc.runtime.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import io.sqlc.runtime.registry.SchemaRegistryException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler.Result;
import org.junit.jupiter.api.Test;

class BadRecordHandlerTest {
  private static final Exception MALFORMED =
      new UnreadableRecordException(Reason.MALFORMED, "no JSON");

  private final JobCounters counters = new JobCounters();

  private Result result(String policy, String topic, Exception exception) {
    Map<String, Object> configs = new HashMap<>();
    configs.put(ErrorSettings.ERROR_LOG, new ErrorLog(counters, false));
    configs.put(ErrorSettings.USER_TOPICS, Set.of("orders"));
    configs.put(ErrorSettings.BAD_RECORDS, policy);
    BadRecordHandler handler = new BadRecordHandler();
    handler.configure(configs);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(topic, 3, 42, new byte[0], new byte[0]);
    return handler.handleError(null, record, exception).result();
  }

  @Test
  void thePolicyDecidesOfTopicsThatPeopleWrite() {
    assertEquals(Result.RESUME, result("skip", "orders", MALFORMED));
    assertEquals(Result.FAIL, result("stop", "orders", MALFORMED));
    assertEquals(2, counters.getBadRecords());
  }

  @Test
  void whatIsWrongInTheJobsOwnTopicsIsFatal() {
    assertEquals(Result.FAIL, result("skip", "app-T-by-k-repartition", MALFORMED));
    assertEquals(1, counters.getBadRecords());
  }

  @Test
  void aRegistryThatIsDownIsNoFaultOfTheRecord() {
    assertEquals(Result.FAIL, result("skip", "orders", new SchemaRegistryException("down")));
  }
}
