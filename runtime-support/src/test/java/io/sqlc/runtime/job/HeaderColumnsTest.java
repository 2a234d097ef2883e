package io.sqlc.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeaderColumnsTest {
  private final Headers headers =
      new RecordHeaders()
          .add("trace", new byte[] {1})
          .add("empty", null)
          .add("trace", new byte[] {2});

  @Test
  void theLastHeaderOfANameCounts() {
    assertEquals(
        org.apache.kafka.common.utils.Bytes.wrap(new byte[] {2}),
        HeaderColumns.last(headers, "trace"));
  }

  @Test
  void aHeaderThatIsAbsentOrHasNoValueIsNull() {
    assertNull(HeaderColumns.last(headers, "TRACE"));
    assertNull(HeaderColumns.last(headers, "empty"));
  }

  @Test
  void allHeadersComeInTheirOrder() {
    assertEquals(
        List.of("trace=01", "empty=null", "trace=02"),
        HeaderColumns.all(
            headers,
            (name, value) ->
                name + "=" + (value == null ? null : String.format("%02x", value.get()[0]))));
  }
}
