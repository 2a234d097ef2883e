package io.sqlc.runtime.function.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sqlc.runtime.function.FunctionFailedException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFunctionsTest {
  private static final long LEAP_DAY = 1709209845678L; // 2024-02-29T12:30:45.678Z

  @Test
  void timestampsBecomeTextInAZone() {
    assertEquals(
        "2024-02-29 12:30:45.678",
        FormatTimestamp.formatTimestamp(LEAP_DAY, "yyyy-MM-dd HH:mm:ss.SSS"));
    assertEquals(
        "13:30 Europe/Paris",
        FormatTimestamp.formatTimestamp(LEAP_DAY, "HH:mm VV", "Europe/Paris"));
    assertEquals("", FormatTimestamp.formatTimestamp(LEAP_DAY, ""));
    assertEquals("60 Q1", FormatTimestamp.formatTimestamp(LEAP_DAY, "D QQQ"));
    assertFails(() -> FormatTimestamp.formatTimestamp(LEAP_DAY, "bogus"));
    assertFails(() -> FormatTimestamp.formatTimestamp(LEAP_DAY, "yyyy", "Mars/Base"));
  }

  @Test
  void datesAndTimesBecomeText() {
    assertEquals("29/02/24", FormatDate.formatDate(19782, "dd/MM/yy"));
    assertEquals("12.30", FormatTime.formatTime(45_000_000, "HH.mm"));
    assertFails(() -> FormatDate.formatDate(0, "HH"));
    assertFails(() -> FormatTime.formatTime(0, "yyyy"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29 12:30:45,yyyy-MM-dd HH:mm:ss,1709209845000",
    "2023-02-29 12:30:45,yyyy-MM-dd HH:mm:ss,1677587445000",
    "2024-02-29 24:00:00,yyyy-MM-dd HH:mm:ss,1709251200000",
    "12:30,HH:mm,45000000",
    "2024,yyyy,1704067200000",
    "2024-06,yyyy-MM,1717200000000",
    "2024-06-01T10:00:00+02:00,yyyy-MM-dd'T'HH:mm:ssXXX,1717228800000",
    "2024-06-01 10:00 Europe/Paris,yyyy-MM-dd HH:mm VV,1717228800000",
    "2024-060,yyyy-DDD,1709164800000",
    "365,D,31449600000",
    "2024-06-01 01:30 pm,yyyy-MM-dd hh:mm a,1717248600000",
    "10,hh,36000000",
    "2024-02-30,yyyy-MM-dd,1709164800000",
    "2018-05-11 21:58:33 PST,yyyy-MM-dd HH:mm:ss zzz,1526101113000"
  })
  void textBecomesTimestamps(String text, String pattern, long expected) {
    assertEquals(expected, ParseTimestamp.parseTimestamp(text, pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-13-01,yyyy-MM-dd",
    "2024-02-29 extra,yyyy-MM-dd",
    "'',yyyy",
    "366,DDD",
    "29 02,dd MM",
    "x,x",
    "2024-06-01,bogus"
  })
  void otherTextIsNoTimestamp(String text, String pattern) {
    assertFails(() -> ParseTimestamp.parseTimestamp(text, pattern));
  }

  @Test
  void localTimesThatAreNotOrTwice() {
    String pattern = "yyyy-MM-dd HH:mm";
    assertEquals(
        1711848600000L, ParseTimestamp.parseTimestamp("2024-03-31 02:30", pattern, "Europe/Paris"));
    assertEquals(
        1729989000000L, ParseTimestamp.parseTimestamp("2024-10-27 02:30", pattern, "Europe/Paris"));
    assertFails(() -> ParseTimestamp.parseTimestamp("2024-10-27 02:30", pattern, "Mars"));
  }

  @Test
  void textBecomesDates() {
    assertEquals(19782, ParseDate.parseDate("2024-02-29 12:30", "yyyy-MM-dd"));
    assertEquals(20089, ParseDate.parseDate("2024-13-01", "yyyy-MM-dd"));
    assertEquals(0, ParseDate.parseDate("00", "HH"));
    assertFails(() -> ParseDate.parseDate("2024-02-29 12:30", "yyyy-MM-dd HH:mm"));
    assertFails(() -> ParseDate.parseDate("x", "yyyy"));
    assertFails(() -> ParseDate.parseDate("2024", "bogus"));
    assertEquals(19782, StringToDate.stringToDate("2024-02-29", "yyyy-MM-dd"));
    assertFails(() -> StringToDate.stringToDate("2024", "yyyy"));
  }

  @Test
  void textBecomesTimes() {
    assertEquals(45_045_678, ParseTime.parseTime("12:30:45.678", "HH:mm:ss.SSS"));
    assertEquals(0, ParseTime.parseTime("24:00", "HH:mm"));
    assertEquals(43_200_000, ParseTime.parseTime("12", "HH"));
    assertFails(() -> ParseTime.parseTime("2024 12", "yyyy HH"));
    assertFails(() -> ParseTime.parseTime("45", "mm"));
    assertFails(() -> ParseTime.parseTime("12", "hh"));
    assertFails(() -> ParseTime.parseTime("", "HH"));
  }

  @Test
  void unitsAreAdded() {
    assertEquals(2, DateAdd.dateAdd(TimeUnit.HOURS, 25, 1));
    assertEquals(0, DateSub.dateSub(TimeUnit.DAYS, 1, 1));
    assertEquals(0, DateAdd.dateAdd(TimeUnit.HOURS, 1, -1));
    assertEquals(1_800_000, TimeAdd.timeAdd(TimeUnit.HOURS, 1, 84_600_000));
    assertEquals(86_399_999, TimeSub.timeSub(TimeUnit.MILLISECONDS, 1, 0));
    assertEquals(
        7732650339045678L, TimestampAdd.timestampAdd(TimeUnit.HOURS, 2147483647, LEAP_DAY));
    assertEquals(-1L, TimestampSub.timestampSub(TimeUnit.SECONDS, 1, 999L));
  }

  @Test
  void zonesAreConverted() {
    assertEquals(1709188245678L, ConvertTz.convertTz(LEAP_DAY, "Europe/Paris", "America/New_York"));
    assertFails(() -> ConvertTz.convertTz(0L, "UTC", "Nowhere"));
  }

  private static void assertFails(org.junit.jupiter.api.function.Executable call) {
    assertThrows(FunctionFailedException.class, call);
  }
}
