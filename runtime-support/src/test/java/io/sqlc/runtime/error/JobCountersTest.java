package io.sqlc.runtime.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.runtime.error.JobCounters.Kind;
import org.junit.jupiter.api.Test;

class JobCountersTest {

  @Test
  void countsByPlaceAndReason() {
    JobCounters counters = new JobCounters();
    assertEquals(1, counters.count(Kind.BAD_RECORD, "t-0", "malformed"));
    assertEquals(2, counters.count(Kind.BAD_RECORD, "t-0", "malformed"));
    assertEquals(1, counters.count(Kind.BAD_RECORD, "t-1", "malformed"));
    assertEquals(1, counters.count(Kind.UNWRITTEN_RECORD, "t-0", "malformed"));
    assertEquals(3, counters.getBadRecords());
    assertEquals(1, counters.getUnwrittenRecords());
    assertEquals(2, counters.getCounts().get("bad records, t-0: malformed"));
  }

  @Test
  void manyReasonsDoNotFillTheMemory() {
    JobCounters counters = new JobCounters();
    for (int i = 0; i < 5000; i++) {
      counters.count(Kind.BAD_RECORD, "t-0", "reason " + i);
    }
    assertEquals(5000, counters.getBadRecords());
    assertEquals(1001, counters.getCounts().size());
    assertEquals(4000, counters.getCounts().get("bad records, t-0: other reasons"));
  }
}
