package io.sqlc.runtime.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * CAST, a method a pair of types. NULL stays NULL. What does not fit is a {@link
 * CastFailedException}.
 */
public final class Casts {
  private Casts() {}

  /** {@code true} or {@code false}. */
  public static @Nullable String booleanToString(@Nullable Boolean value) {
    return value == null ? null : value.toString();
  }

  /** The same number. */
  public static @Nullable Long intToBigint(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value);
  }

  /** The same number. */
  public static @Nullable Double intToDouble(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(value);
  }

  /** The number in decimal digits. */
  public static @Nullable String intToString(@Nullable Integer value) {
    return value == null ? null : value.toString();
  }

  /** The same number; an error where it has more than precision − scale digits. */
  public static @Nullable BigDecimal intToDecimal(
      @Nullable Integer value, int precision, int scale) {
    return value == null ? null : fit(BigDecimal.valueOf(value), precision, scale);
  }

  /** The low 32 bits. */
  public static @Nullable Integer bigintToInt(@Nullable Long value) {
    return value == null ? null : Integer.valueOf(value.intValue());
  }

  /** The nearest number. */
  public static @Nullable Double bigintToDouble(@Nullable Long value) {
    return value == null ? null : Double.valueOf(value);
  }

  /** The number in decimal digits. */
  public static @Nullable String bigintToString(@Nullable Long value) {
    return value == null ? null : value.toString();
  }

  /** The same number; an error where it has more than precision − scale digits. */
  public static @Nullable BigDecimal bigintToDecimal(
      @Nullable Long value, int precision, int scale) {
    return value == null ? null : fit(BigDecimal.valueOf(value), precision, scale);
  }

  /** The number without its fraction, the nearest INT where it is out of range; NaN gives 0. */
  public static @Nullable Integer doubleToInt(@Nullable Double value) {
    return value == null ? null : Integer.valueOf(value.intValue());
  }

  /** The number without its fraction, the nearest BIGINT where it is out of range; NaN gives 0. */
  public static @Nullable Long doubleToBigint(@Nullable Double value) {
    return value == null ? null : Long.valueOf(value.longValue());
  }

  /** The shortest decimal text in Java's form: {@code 1.0}, {@code 1.0E10}. */
  public static @Nullable String doubleToString(@Nullable Double value) {
    return value == null ? null : value.toString();
  }

  /** The number's shortest decimal text, rounded half up; an error for NaN and infinities. */
  public static @Nullable BigDecimal doubleToDecimal(
      @Nullable Double value, int precision, int scale) {
    if (value == null) {
      return null;
    }
    if (value.isNaN() || value.isInfinite()) {
      throw new CastFailedException("NaN and infinities are not DECIMAL");
    }
    return fit(BigDecimal.valueOf(value), precision, scale);
  }

  /** The low 32 bits of the number without its fraction. */
  public static @Nullable Integer decimalToInt(@Nullable BigDecimal value) {
    return value == null ? null : Integer.valueOf(value.intValue());
  }

  /** The low 64 bits of the number without its fraction. */
  public static @Nullable Long decimalToBigint(@Nullable BigDecimal value) {
    return value == null ? null : Long.valueOf(value.longValue());
  }

  /** The nearest number. */
  public static @Nullable Double decimalToDouble(@Nullable BigDecimal value) {
    return value == null ? null : Double.valueOf(value.doubleValue());
  }

  /** All digits of the scale, never an exponent. */
  public static @Nullable String decimalToString(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  /** The number rounded half up; an error where it has more than precision − scale digits. */
  public static @Nullable BigDecimal decimalToDecimal(
      @Nullable BigDecimal value, int precision, int scale) {
    return value == null ? null : fit(value, precision, scale);
  }

  /** True for a prefix of {@code true} or {@code yes} in any case, else false. */
  public static @Nullable Boolean stringToBoolean(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String text = value.trim().toLowerCase(Locale.ROOT);
    return !text.isEmpty() && ("true".startsWith(text) || "yes".startsWith(text));
  }

  /** Decimal digits, maybe signed, in blanks. */
  public static @Nullable Integer stringToInt(@Nullable String value) {
    try {
      return value == null ? null : Integer.valueOf(value.trim());
    } catch (NumberFormatException e) {
      throw new CastFailedException("the text is not an INT");
    }
  }

  /** Decimal digits, maybe signed, in blanks. */
  public static @Nullable Long stringToBigint(@Nullable String value) {
    try {
      return value == null ? null : Long.valueOf(value.trim());
    } catch (NumberFormatException e) {
      throw new CastFailedException("the text is not a BIGINT");
    }
  }

  /** A number as Java writes doubles, in blanks; not NaN or an infinity. */
  public static @Nullable Double stringToDouble(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      String text = value.trim();
      if (!text.endsWith("N") && !text.endsWith("y")) {
        return Double.valueOf(text);
      }
    } catch (NumberFormatException e) {
      // told below, without the text that the exception shows
    }
    throw new CastFailedException("the text is not a DOUBLE");
  }

  /** A number in blanks, rounded half up; an error where it does not fit. */
  public static @Nullable BigDecimal stringToDecimal(
      @Nullable String value, int precision, int scale) {
    if (value == null) {
      return null;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value.trim());
    } catch (NumberFormatException e) {
      throw new CastFailedException("the text is not a DECIMAL");
    }
    return fit(number, precision, scale);
  }

  /** Base64 in blanks; padding may be missing. */
  public static @Nullable Bytes stringToBytes(@Nullable String value) {
    try {
      return value == null ? null : Bytes.wrap(Base64.getDecoder().decode(value.trim()));
    } catch (IllegalArgumentException e) {
      throw new CastFailedException("the text is not base64");
    }
  }

  /** {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}. */
  public static @Nullable Integer stringToDate(@Nullable String value) {
    return value == null ? null : Integer.valueOf(DateTimeTexts.date(value));
  }

  /** {@code HH:mm}, {@code HH:mm:ss} or {@code HH:mm:ss.SSS…}. */
  public static @Nullable Integer stringToTime(@Nullable String value) {
    return value == null ? null : Integer.valueOf(DateTimeTexts.time(value));
  }

  /** A date, or a date, {@code T}, a time cut off anywhere, and maybe a zone; UTC without one. */
  public static @Nullable Long stringToTimestamp(@Nullable String value) {
    return value == null ? null : Long.valueOf(DateTimeTexts.timestamp(value.trim()));
  }

  /** {@code yyyy-MM-dd'T'HH:mm:ss.SSS} in UTC. */
  public static @Nullable String timestampToString(@Nullable Long value) {
    return value == null ? null : DateTimeTexts.timestamp(value);
  }

  /** The date in UTC. */
  public static @Nullable Integer timestampToDate(@Nullable Long value) {
    return value == null ? null : (int) Math.floorDiv(value, DateTimeTexts.DAY_MS);
  }

  /** The time of day in UTC. */
  public static @Nullable Integer timestampToTime(@Nullable Long value) {
    return value == null ? null : (int) Math.floorMod(value, DateTimeTexts.DAY_MS);
  }

  /** Midnight UTC. */
  public static @Nullable Long dateToTimestamp(@Nullable Integer value) {
    return value == null ? null : Long.valueOf(value * DateTimeTexts.DAY_MS);
  }

  /** {@code yyyy-MM-dd}. */
  public static @Nullable String dateToString(@Nullable Integer value) {
    return value == null ? null : DateTimeTexts.date(value.intValue());
  }

  /** {@code HH:mm}, or {@code HH:mm:ss} where there are seconds; milliseconds are dropped. */
  public static @Nullable String timeToString(@Nullable Integer value) {
    return value == null ? null : DateTimeTexts.time(value.intValue());
  }

  /** Each element cast. */
  public static <A, B> @Nullable List<@Nullable B> arrayToArray(
      @Nullable List<@Nullable A> value, Function<@Nullable A, @Nullable B> element) {
    if (value == null) {
      return null;
    }
    List<@Nullable B> result = new ArrayList<>(value.size());
    for (A item : value) {
      result.add(element.apply(item));
    }
    return result;
  }

  /** Each key and value cast. */
  public static <K, V, K2, V2> @Nullable Map<@Nullable K2, @Nullable V2> mapToMap(
      @Nullable Map<@Nullable K, @Nullable V> value,
      Function<@Nullable K, @Nullable K2> toKey,
      Function<@Nullable V, @Nullable V2> toValue) {
    if (value == null) {
      return null;
    }
    Map<@Nullable K2, @Nullable V2> result = new LinkedHashMap<>();
    value.forEach((k, v) -> result.put(toKey.apply(k), toValue.apply(v)));
    return result;
  }

  /** {@code [1, null]}. */
  public static <A> @Nullable String arrayToString(
      @Nullable List<@Nullable A> value, Function<@Nullable A, @Nullable String> element) {
    List<@Nullable String> texts = arrayToArray(value, element);
    return texts == null ? null : texts.toString();
  }

  /** <code>{this=1, that=null}</code>. */
  public static <K, V> @Nullable String mapToString(
      @Nullable Map<@Nullable K, @Nullable V> value,
      Function<@Nullable K, @Nullable String> toKey,
      Function<@Nullable V, @Nullable String> toValue) {
    Map<@Nullable String, @Nullable String> texts = mapToMap(value, toKey, toValue);
    return texts == null ? null : texts.toString();
  }

  /** A struct of another type, made from the fields of this one. */
  public static <A, B> @Nullable B structToStruct(@Nullable A value, Function<A, B> converted) {
    return value == null ? null : converted.apply(value);
  }

  /**
   * <code>Struct{F0=1,F1=3}</code>, without the fields that are NULL.
   *
   * @param texts gives the texts of a struct's fields in their order
   */
  public static <S extends Struct> @Nullable String structToString(
      @Nullable S value, Function<S, List<@Nullable String>> texts) {
    return value == null ? null : structToString(value.fieldNames(), texts.apply(value));
  }

  /** As {@link #structToString(Struct, Function)}, from names and texts. */
  public static String structToString(List<String> names, List<@Nullable String> texts) {
    StringBuilder text = new StringBuilder("Struct{");
    boolean first = true;
    for (int i = 0; i < names.size(); i++) {
      String field = texts.get(i);
      if (field != null) {
        text.append(first ? "" : ",").append(names.get(i)).append('=').append(field);
        first = false;
      }
    }
    return text.append('}').toString();
  }

  private static BigDecimal fit(BigDecimal value, int precision, int scale) {
    // Both bounds come before the change of scale: 1E999999999 would fill the memory.
    long digits = (long) value.precision() - value.scale();
    if (value.signum() != 0 && digits > precision - scale) {
      throw overflow(precision, scale);
    }
    if (value.signum() == 0 || digits < -scale) {
      return BigDecimal.ZERO.setScale(scale, RoundingMode.UNNECESSARY);
    }
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    if (rounded.precision() > precision) {
      throw overflow(precision, scale);
    }
    return rounded;
  }

  private static CastFailedException overflow(int precision, int scale) {
    return new CastFailedException(
        "the number has more digits than DECIMAL(" + precision + ", " + scale + ") can hold");
  }
}
