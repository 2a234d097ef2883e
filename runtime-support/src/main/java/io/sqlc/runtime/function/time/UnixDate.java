package io.sqlc.runtime.function.time;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** UNIX_DATE. */
@SqlFunction(
    name = "UNIX_DATE",
    description = "The days since 1970-01-01 of a date, or of today.",
    example = "UNIX_DATE(FROM_DAYS(5))",
    result = "5")
public final class UnixDate {
  private UnixDate() {}

  /** The days since 1970-01-01 of today in the system's zone. */
  @Overload(value = "UNIX_DATE()", returns = "INT", neverNull = true, deterministic = false)
  public static int unixDate() {
    return (int) LocalDate.now(ZoneId.systemDefault()).toEpochDay();
  }

  /** The days since 1970-01-01 of a date. */
  @Overload(value = "UNIX_DATE(DATE date)", returns = "INT")
  public static @Nullable Integer unixDate(@Nullable Integer date) {
    return date;
  }
}
