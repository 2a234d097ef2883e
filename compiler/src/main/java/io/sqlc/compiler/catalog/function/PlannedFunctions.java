package io.sqlc.compiler.catalog.function;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of all functions of the dialect, so that one that has no implementation yet is told
 * apart from one that does not exist. A function that is declared by a class goes before its name
 * here; once all are, this goes away.
 */
final class PlannedFunctions {
  private static final Map<String, FunctionKind> KINDS =
      kinds(
          """
          ABS ACOS ARRAY_CONCAT ARRAY_CONTAINS ARRAY_DISTINCT ARRAY_EXCEPT ARRAY_INTERSECT
          ARRAY_JOIN ARRAY_LENGTH ARRAY_MAX ARRAY_MIN ARRAY_REMOVE ARRAY_SORT ARRAY_UNION ASIN
          AS_MAP AS_VALUE ATAN ATAN2 BIGINT_FROM_BYTES CBRT CEIL CHR COALESCE CONCAT CONCAT_WS
          CONVERT_TZ COS COSH COT DATEADD DATESUB DATETOSTRING DEGREES DOUBLE_FROM_BYTES ELT
          ENCODE ENTRIES EXP EXTRACTJSONFIELD FIELD FILTER FLOOR FORMAT_DATE FORMAT_TIME
          FORMAT_TIMESTAMP FROM_BYTES FROM_DAYS FROM_UNIXTIME GENERATE_SERIES GEO_DISTANCE
          GREATEST IFNULL INITCAP INSTR INT_FROM_BYTES IS_JSON_STRING JSON_ARRAY_CONTAINS
          JSON_ARRAY_LENGTH JSON_CONCAT JSON_ITEMS JSON_KEYS JSON_RECORDS LCASE LEAST LEN LN LOG
          LPAD MAP_KEYS MAP_UNION MAP_VALUES MASK MASK_KEEP_LEFT MASK_KEEP_RIGHT MASK_LEFT
          MASK_RIGHT MD5 NULLIF PARSE_DATE PARSE_TIME PARSE_TIMESTAMP PI POWER RADIANS RANDOM
          REDUCE REGEXP_EXTRACT REGEXP_EXTRACT_ALL REGEXP_REPLACE REGEXP_SPLIT_TO_ARRAY REPLACE
          ROUND RPAD SIGN SIN SINH SLICE SPLIT SPLIT_TO_MAP SQRT STRINGTODATE STRINGTOTIMESTAMP
          SUBSTRING TAN TANH TIMEADD TIMESTAMPADD TIMESTAMPSUB TIMESTAMPTOSTRING TIMESUB
          TO_BYTES TO_JSON_STRING TRANSFORM TRIM TRUNC UCASE UNIX_DATE UNIX_TIMESTAMP
          URL_DECODE_PARAM URL_ENCODE_PARAM URL_EXTRACT_FRAGMENT URL_EXTRACT_HOST
          URL_EXTRACT_PARAMETER URL_EXTRACT_PATH URL_EXTRACT_PORT URL_EXTRACT_PROTOCOL
          URL_EXTRACT_QUERY UUID
          """,
          """
          ATTR AVG COLLECT_LIST COLLECT_SET CORRELATION COUNT COUNT_DISTINCT EARLIEST_BY_OFFSET
          HISTOGRAM LATEST_BY_OFFSET MAX MIN STDDEV_SAMP STDDEV_SAMPLE SUM SUM_LIST TOPK
          TOPKDISTINCT
          """,
          "CUBE_EXPLODE EXPLODE");

  private PlannedFunctions() {}

  /** The kind of the function of this name in upper case, or null. */
  static @Nullable FunctionKind kind(String name) {
    return KINDS.get(name);
  }

  /** All names, in upper case. */
  static Set<String> names() {
    return KINDS.keySet();
  }

  private static Map<String, FunctionKind> kinds(String scalars, String aggregates, String tables) {
    Map<String, FunctionKind> kinds = new TreeMap<>();
    words(scalars).forEach(name -> kinds.put(name, FunctionKind.SCALAR));
    words(aggregates).forEach(name -> kinds.put(name, FunctionKind.AGGREGATE));
    words(tables).forEach(name -> kinds.put(name, FunctionKind.TABLE));
    return Collections.unmodifiableMap(kinds);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"));
  }
}
