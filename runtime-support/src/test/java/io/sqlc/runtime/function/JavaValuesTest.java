package io.sqlc.runtime.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import org.junit.jupiter.api.Test;

class JavaValuesTest {

  @Test
  void copiesAreEqualAndStayAsTheyAre() {
    Date date = new Date(86_400_000L);
    Date copiedDate = JavaValues.copy(date);
    date.setTime(0);
    assertEquals(new Date(86_400_000L), copiedDate);

    Time time = new Time(1);
    Time copiedTime = JavaValues.copy(time);
    time.setTime(0);
    assertEquals(new Time(1), copiedTime);

    Timestamp timestamp = new Timestamp(1);
    timestamp.setNanos(1_000_001);
    Timestamp copiedTimestamp = JavaValues.copy(timestamp);
    timestamp.setNanos(0);
    assertEquals(1_000_001, copiedTimestamp.getNanos());

    ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3});
    buffer.get();
    ByteBuffer copiedBuffer = JavaValues.copy(buffer);
    buffer.put((byte) 9).get();
    assertEquals(ByteBuffer.wrap(new byte[] {2, 3}), copiedBuffer);
  }

  @Test
  void nullStaysNull() {
    assertNull(JavaValues.copy((Date) null));
    assertNull(JavaValues.copy((Time) null));
    assertNull(JavaValues.copy((Timestamp) null));
    assertNull(JavaValues.copy((ByteBuffer) null));
  }
}
