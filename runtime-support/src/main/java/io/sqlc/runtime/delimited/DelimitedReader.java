package io.sqlc.runtime.delimited;

import io.sqlc.runtime.format.DecimalFit;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.math.BigDecimal;
import java.util.Base64;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message as values, each by its place from 0. An empty field is NULL, quoted or
 * not. What is not of the type is an {@link UnreadableRecordException}.
 */
public final class DelimitedReader {
  private static final int LAST_TIME = 86_400_000;

  private final DelimitedFields fields;

  DelimitedReader(DelimitedFields fields) {
    this.fields = fields;
  }

  /** Reads a BOOLEAN: {@code true} in any case; every other text is false. */
  public @Nullable Boolean readBoolean(int field) {
    return fields.isEmpty(field) ? null : (Boolean) Boolean.parseBoolean(fields.field(field));
  }

  /** Reads an INT. */
  public @Nullable Integer readInt(int field) {
    return readInt(field, "INT");
  }

  /** Reads a BIGINT. */
  public @Nullable Long readBigint(int field) {
    return readLong(field, "BIGINT");
  }

  /** Reads a DOUBLE, in all forms that Java reads. */
  public @Nullable Double readDouble(int field) {
    if (fields.isEmpty(field)) {
      return null;
    }
    try {
      return Double.valueOf(fields.field(field));
    } catch (NumberFormatException e) {
      throw not("DOUBLE", field);
    }
  }

  /** Reads a DECIMAL, which must fit without rounding. */
  public @Nullable BigDecimal readDecimal(int field, int precision, int scale) {
    if (fields.isEmpty(field)) {
      return null;
    }
    BigDecimal value;
    try {
      value = new BigDecimal(fields.field(field));
    } catch (NumberFormatException e) {
      throw not("DECIMAL", field);
    }
    BigDecimal exact = DecimalFit.exact(value, precision, scale);
    if (exact == null) {
      throw new UnreadableRecordException(
          Reason.OUT_OF_RANGE,
          "field " + (field + 1) + " does not fit DECIMAL(" + precision + ", " + scale + ")");
    }
    return exact;
  }

  /** Reads a STRING. */
  public @Nullable String readString(int field) {
    return fields.isEmpty(field) ? null : fields.field(field);
  }

  /** Reads BYTES in base64, whose padding may be missing. */
  public @Nullable Bytes readBytes(int field) {
    if (fields.isEmpty(field)) {
      return null;
    }
    try {
      return Bytes.wrap(Base64.getDecoder().decode(fields.field(field)));
    } catch (IllegalArgumentException e) {
      throw not("base64", field);
    }
  }

  /** Reads a DATE: days since the epoch. */
  public @Nullable Integer readDate(int field) {
    return readInt(field, "DATE");
  }

  /** Reads a TIME: milliseconds of the day, which may be all of them. */
  public @Nullable Integer readTime(int field) {
    Long millis = readLong(field, "TIME");
    if (millis == null) {
      return null;
    }
    if (millis < 0 || millis > LAST_TIME) {
      throw new UnreadableRecordException(
          Reason.OUT_OF_RANGE, "field " + (field + 1) + " is no TIME of a day");
    }
    return millis.intValue();
  }

  /** Reads a TIMESTAMP: milliseconds since the epoch. */
  public @Nullable Long readTimestamp(int field) {
    return readLong(field, "TIMESTAMP");
  }

  private @Nullable Integer readInt(int field, String type) {
    if (fields.isEmpty(field)) {
      return null;
    }
    try {
      return fields.isEscaped(field)
          ? Integer.valueOf(fields.field(field))
          : (Integer) Integer.parseInt(fields.text(), fields.start(field), fields.end(field), 10);
    } catch (NumberFormatException e) {
      throw not(type, field);
    }
  }

  private @Nullable Long readLong(int field, String type) {
    if (fields.isEmpty(field)) {
      return null;
    }
    try {
      return fields.isEscaped(field)
          ? Long.valueOf(fields.field(field))
          : (Long) Long.parseLong(fields.text(), fields.start(field), fields.end(field), 10);
    } catch (NumberFormatException e) {
      throw not(type, field);
    }
  }

  private static UnreadableRecordException not(String type, int field) {
    return new UnreadableRecordException(
        Reason.WRONG_TYPE, "field " + (field + 1) + " is no " + type);
  }
}
