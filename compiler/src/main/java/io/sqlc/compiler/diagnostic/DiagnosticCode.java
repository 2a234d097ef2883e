package io.sqlc.compiler.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/**
 * The codes of all diagnostics. An id never changes and is never used again for something else.
 *
 * <p>Ranges: 01xx input files and the environment, 02xx syntax, 03xx names, 04xx types and
 * expressions, 05xx functions, 06xx statement properties, 07xx formats and schemas, 08xx the shape
 * of queries, 09xx joins, 10xx building, 18xx unsupported on purpose, 19xx not yet, 99xx bugs in
 * the compiler. One line a code, sorted by id.
 */
public enum DiagnosticCode {
  // 01xx: input files and the environment
  SOURCE_MISSING("SQLC0101", "no such file or folder"),
  SOURCE_UNREADABLE("SQLC0102", "file cannot be read"),
  SOURCE_FOLDER_EMPTY("SQLC0103", "folder without .sql files"),
  SOURCE_NOT_UTF8("SQLC0104", "file is not UTF-8"),
  SOURCE_TOO_LARGE("SQLC0105", "file too large"),
  SOURCE_NOTHING_TO_RUN("SQLC0106", "SQL without a query"),

  // 02xx: syntax
  SYNTAX_UNEXPECTED("SQLC0201", "unexpected input"),
  SYNTAX_UNEXPECTED_END("SQLC0202", "statement ends too early"),
  SYNTAX_MISSING_SEMICOLON("SQLC0203", "missing semicolon"),
  SYNTAX_UNKNOWN_STATEMENT("SQLC0204", "not the start of a statement"),
  SYNTAX_UNEXPECTED_CHARACTER("SQLC0205", "unexpected character"),
  SYNTAX_UNTERMINATED_STRING("SQLC0206", "unterminated string"),
  SYNTAX_UNTERMINATED_IDENTIFIER("SQLC0207", "unterminated quoted name"),
  SYNTAX_UNTERMINATED_COMMENT("SQLC0208", "unterminated comment"),
  SYNTAX_RESERVED_WORD("SQLC0209", "reserved word used as a name"),
  SYNTAX_DOUBLE_QUOTED_STRING("SQLC0210", "double quotes where a string is meant"),
  SYNTAX_CLAUSE_ORDER("SQLC0211", "clauses in the wrong order"),
  SYNTAX_CLAUSE_TWICE("SQLC0212", "clause given twice"),
  SYNTAX_OPERATOR("SQLC0213", "operator of another language"),
  SYNTAX_CHAINED_COMPARISON("SQLC0214", "chained comparison"),
  SYNTAX_EMPTY_LIST("SQLC0215", "empty list"),
  SYNTAX_NESTED_TOO_DEEPLY("SQLC0216", "nested too deeply"),
  SYNTAX_STATEMENT_TOO_LONG("SQLC0217", "statement too long"),
  SYNTAX_EMPTY_NAME("SQLC0218", "empty name"),
  SYNTAX_SOURCE_NAME("SQLC0219", "illegal name of a stream or table"),
  SYNTAX_NUMBER_OUT_OF_RANGE("SQLC0220", "number out of range"),
  SYNTAX_TYPED_LITERAL("SQLC0221", "illegal typed literal"),
  SYNTAX_ESCAPE("SQLC0222", "illegal ESCAPE"),
  SYNTAX_KEY_CONSTRAINT("SQLC0223", "wrong key constraint"),
  SYNTAX_GROUPING_LIST("SQLC0224", "illegal list of grouping expressions"),
  SYNTAX_FUNCTION_IN_FROM("SQLC0225", "function in FROM"),
  SYNTAX_MISPLACED_STAR("SQLC0226", "misplaced *"),
  SYNTAX_TEST_STATEMENT("SQLC0227", "statement of the test runner"),
  SYNTAX_VARIABLE_UNDEFINED("SQLC0228", "variable is not defined"),
  SYNTAX_VARIABLE_VALUE("SQLC0229", "variable's value does not fit its place"),

  // 03xx: names
  NAME_UNKNOWN_SOURCE("SQLC0301", "unknown stream or table"),
  NAME_UNKNOWN_COLUMN("SQLC0302", "unknown column"),
  NAME_AMBIGUOUS_COLUMN("SQLC0303", "ambiguous column"),
  NAME_UNKNOWN_QUALIFIER("SQLC0304", "not a source of the query"),
  NAME_UNKNOWN_FIELD("SQLC0305", "unknown field of a STRUCT"),
  NAME_RESERVED_ALIAS("SQLC0306", "reserved name as an alias"),
  NAME_PSEUDO_COLUMN_SELECTED("SQLC0307", "pseudo column selected without an alias"),
  NAME_DUPLICATE_COLUMN("SQLC0308", "two columns of one name"),
  NAME_SOURCE_EXISTS("SQLC0309", "name is taken"),
  NAME_DUPLICATE_ALIAS("SQLC0310", "two sources of one name"),
  NAME_LAMBDA_PARAMETER("SQLC0311", "lambda parameter hides a name"),
  NAME_SOURCE_EXISTS_ALREADY("SQLC0312", "name is taken, statement skipped", Severity.WARNING),
  NAME_RESERVED_COLUMN("SQLC0340", "reserved name as a column"),
  NAME_COLUMN_TWICE("SQLC0341", "column declared twice"),
  NAME_UNKNOWN_TYPE("SQLC0342", "unknown type"),
  NAME_TYPE_EXISTS("SQLC0343", "name of a type is taken"),
  NAME_HEADER_TWICE("SQLC0344", "header read twice"),
  NAME_WRONG_KIND("SQLC0345", "stream called a table, or a table a stream"),

  // 04xx: types and expressions
  TYPE_ARITHMETIC("SQLC0401", "arithmetic on types that have none"),
  TYPE_COMPARISON("SQLC0402", "types cannot be compared"),
  TYPE_NULL_COMPARISON("SQLC0403", "comparison with NULL"),
  TYPE_NULL_UNTYPED("SQLC0404", "NULL without a type"),
  TYPE_NOT_BOOLEAN("SQLC0405", "condition is not BOOLEAN"),
  TYPE_CASE_BRANCHES("SQLC0406", "results of CASE differ in type"),
  TYPE_CASE_ALL_NULL("SQLC0407", "all results of CASE are NULL"),
  TYPE_CAST("SQLC0408", "no such cast"),
  TYPE_BAD_TEXT("SQLC0409", "text cannot be read as the type"),
  TYPE_NO_COMMON("SQLC0410", "elements without a common type"),
  TYPE_ALL_NULL("SQLC0411", "all elements are NULL"),
  TYPE_DUPLICATE_FIELD("SQLC0412", "field occurs twice in a STRUCT"),
  TYPE_SUBSCRIPT("SQLC0413", "wrong use of […]"),
  TYPE_NOT_STRUCT("SQLC0414", "field of something that is no STRUCT"),
  TYPE_LIKE("SQLC0415", "LIKE on something that is no STRING"),
  TYPE_SIGN("SQLC0416", "sign before something that is no number"),
  TYPE_DECIMAL_SIZE("SQLC0450", "impossible DECIMAL"),
  TYPE_HEADER_COLUMN("SQLC0451", "wrong type of a header column"),
  TYPE_TIMESTAMP_COLUMN("SQLC0452", "column cannot be the event time"),

  // 05xx: functions
  FUNCTION_UNKNOWN("SQLC0501", "unknown function"),
  FUNCTION_NO_OVERLOAD("SQLC0502", "arguments do not fit the function"),
  FUNCTION_AMBIGUOUS("SQLC0503", "several forms of the function fit"),
  FUNCTION_AGGREGATE_PLACE("SQLC0504", "misplaced aggregate function"),
  FUNCTION_TABLE_PLACE("SQLC0505", "misplaced table function"),
  FUNCTION_LAMBDA_PLACE("SQLC0506", "misplaced lambda"),
  FUNCTION_LAMBDA_RESULT("SQLC0507", "lambda gives the wrong type"),
  FUNCTION_NOT_CONSTANT("SQLC0508", "argument must be a literal"),
  FUNCTION_CLASS("SQLC0520", "user-defined function cannot be used"),
  FUNCTION_SOURCE("SQLC0521", "user-defined function does not compile"),
  FUNCTION_JAR("SQLC0522", "jar with functions cannot be read"),
  FUNCTION_FAILING_CONSTANT("SQLC0523", "constant makes the function fail", Severity.WARNING),
  FUNCTION_NOT_LOADED("SQLC0550", "user-defined function cannot be loaded"),
  FUNCTION_SIGNATURE("SQLC0551", "signature of a user-defined function cannot be used"),
  FUNCTION_TAKEN("SQLC0552", "name or signature of a user-defined function is taken"),
  FUNCTION_ACCESS("SQLC0553", "generated code cannot call the user-defined function"),
  FUNCTION_ANNOTATION("SQLC0554", "annotation of a user-defined function is missing"),
  FUNCTION_SYNTAX("SQLC0555", "source of a user-defined function cannot be parsed"),
  FUNCTION_RESULT_TYPE("SQLC0556", "method that says a result's type fails"),
  FUNCTION_KSQL("SQLC0557", "part of ksqlDB's functions that is not understood"),
  EXPRESSION_FAILS("SQLC0570", "constant expression fails", Severity.WARNING),
  CONDITION_NEVER_TRUE("SQLC0571", "condition is never TRUE", Severity.WARNING),
  FUNCTION_ARGUMENT_COUNT("SQLC0572", "wrong number of arguments"),
  FUNCTION_LAMBDA_PARAMETERS("SQLC0573", "lambda with the wrong number of parameters"),

  // 06xx: statement properties
  PROPERTY_UNKNOWN("SQLC0601", "unknown property"),
  PROPERTY_NOT_HERE("SQLC0602", "property of other statements"),
  PROPERTY_TWICE("SQLC0603", "property given twice"),
  PROPERTY_VALUE_KIND("SQLC0604", "wrong kind of value"),
  PROPERTY_VALUE("SQLC0605", "illegal value of a property"),
  PROPERTY_MISSING("SQLC0606", "missing property"),
  PROPERTY_CONFLICT("SQLC0607", "properties that exclude each other"),
  PROPERTY_NEEDS("SQLC0608", "property that needs another one"),
  PROPERTY_RETENTION("SQLC0609", "retention of a table"),
  PROPERTY_TIMESTAMP_COLUMN("SQLC0610", "TIMESTAMP names no column"),
  PROPERTY_TOPIC_DIFFERS("SQLC0611", "topic is not as the property says"),
  PROPERTY_NOT_FOR_FORMAT("SQLC0612", "property of other formats"),
  SETTING_UNKNOWN("SQLC0620", "unknown setting"),
  SETTING_VALUE("SQLC0621", "illegal value of a setting"),

  // 07xx: formats and schemas
  FORMAT_UNKNOWN("SQLC0701", "unknown format"),
  FORMAT_MISSING("SQLC0702", "no format of values"),
  FORMAT_TYPE("SQLC0703", "type that a format lacks"),
  FORMAT_ONE_COLUMN("SQLC0704", "format of one column"),
  FORMAT_NONE("SQLC0705", "columns without a format"),
  FORMAT_MAP_IN_KEY("SQLC0706", "MAP in a key"),
  FORMAT_MAP_KEY_TYPE("SQLC0707", "MAP whose keys are not STRINGs"),
  FORMAT_FIELD_NAME("SQLC0708", "name that a format lacks"),
  FORMAT_WRAPPING("SQLC0709", "illegal WRAP_SINGLE_VALUE"),
  FORMAT_KEYLESS("SQLC0710", "format of keys without key columns"),
  SCHEMA_MISSING("SQLC0720", "no columns"),
  SCHEMA_ID_AND_COLUMNS("SQLC0721", "schema id and columns"),
  SCHEMA_NOT_INFERABLE("SQLC0722", "schema id without a schema format"),
  SCHEMA_UNKNOWN("SQLC0730", "unknown schema"),
  SCHEMA_KIND("SQLC0731", "schema of another format"),
  SCHEMA_UNMAPPABLE("SQLC0732", "schema that gives no columns"),
  SCHEMA_DIFFERS("SQLC0733", "columns do not fit the schema"),
  SCHEMA_LOCK_OUTDATED("SQLC0740", "schema file that is not what its lock says"),
  SCHEMA_REGISTRY_FAILED("SQLC0741", "schema registry that cannot be asked"),
  SCHEMA_INCOMPATIBLE("SQLC0742", "schema that breaks its subject"),
  SCHEMA_FILE_UNREADABLE("SQLC0743", "schema file that cannot be read"),
  FORMAT_NESTING("SQLC0750", "nesting that a format lacks"),

  // 08xx: the shape of queries
  QUERY_GIVES_TABLE("SQLC0801", "query gives a table"),
  QUERY_GIVES_STREAM("SQLC0802", "query gives a stream"),
  QUERY_LIMIT("SQLC0803", "LIMIT in a query that never ends"),
  KEY_NOT_SELECTED("SQLC0804", "key not selected"),
  KEY_SELECTED_TWICE("SQLC0805", "key selected twice"),
  QUERY_NO_VALUE_COLUMNS("SQLC0806", "no value columns"),
  QUERY_PARTITION_BY("SQLC0807", "PARTITION BY is not possible"),
  QUERY_DUPLICATE_EXPRESSION("SQLC0808", "expression given twice"),
  QUERY_WINDOW_WITHOUT_GROUP_BY("SQLC0809", "WINDOW without GROUP BY"),
  QUERY_EMIT_FINAL("SQLC0810", "EMIT FINAL without a window"),
  QUERY_NO_AGGREGATE("SQLC0811", "GROUP BY without an aggregate"),
  QUERY_AGGREGATE_WITHOUT_GROUP_BY("SQLC0812", "aggregate without GROUP BY"),
  QUERY_NOT_GROUPED("SQLC0813", "neither grouped nor aggregated"),
  QUERY_NESTED_AGGREGATE("SQLC0814", "aggregate within an aggregate"),
  QUERY_WINDOW_BOUNDS("SQLC0815", "misplaced window bounds"),
  QUERY_WINDOWED_TABLE("SQLC0816", "query over a windowed table"),
  QUERY_WINDOW_ON_TABLE("SQLC0817", "windows over a table"),
  QUERY_WINDOW_SIZE("SQLC0818", "illegal size of a window"),
  QUERY_WINDOW_RETENTION("SQLC0819", "retention is too short"),
  QUERY_CANNOT_UNDO("SQLC0820", "aggregate cannot work on a table"),
  INSERT_TARGET("SQLC0821", "nothing can be inserted here"),
  INSERT_SCHEMA("SQLC0822", "result does not fit the target"),
  QUERY_GROUP_BY_KAFKA_FORMAT("SQLC0823", "GROUP BY over the KAFKA value format"),
  QUERY_REPLACE("SQLC0824", "query cannot be replaced by this"),
  QUERY_STATE_FORMAT("SQLC0825", "state does not fit the format"),
  SOURCE_TABLE_KEY("SQLC0860", "table without a primary key"),
  SOURCE_WINDOWED_KEY("SQLC0861", "windowed stream without a key"),
  SOURCE_READ_ONLY("SQLC0862", "SOURCE streams and tables are read-only"),
  SOURCE_REPLACE("SQLC0863", "stream or table cannot be replaced"),
  SOURCE_ALTER("SQLC0864", "stream or table cannot be altered"),
  SOURCE_REFERENCED("SQLC0865", "dropped while in use"),
  TOPIC_KEPT("SQLC0866", "topic is not deleted", Severity.WARNING),
  INSERT_COLUMN("SQLC0867", "wrong list of columns"),
  INSERT_COUNT("SQLC0868", "wrong number of values"),
  INSERT_VALUE("SQLC0890", "value that its column does not take"),
  INSERT_NOT_WRITTEN("SQLC0891", "record that the job does not write", Severity.WARNING),

  // 09xx: joins
  JOIN_CONDITION("SQLC0901", "join condition is not one equality"),
  JOIN_SIDE("SQLC0902", "wrong sources in a join condition"),
  JOIN_SOURCE_TWICE("SQLC0903", "source occurs twice"),
  JOIN_TYPES_DIFFER("SQLC0904", "sides of a join differ in type"),
  JOIN_TABLE_STREAM("SQLC0905", "stream joined to a table"),
  JOIN_KIND("SQLC0906", "no such kind of join"),
  JOIN_NOT_PRIMARY_KEY("SQLC0907", "table not joined by its primary key"),
  JOIN_WITHIN("SQLC0908", "WITHIN is missing or misplaced"),
  JOIN_WINDOWS("SQLC0909", "windowed keys do not match"),
  JOIN_KAFKA_FORMAT("SQLC0910", "join over the KAFKA value format"),
  JOIN_PARTITIONS("SQLC0911", "partition counts differ"),
  JOIN_FOREIGN_KEY_IN_CHAIN("SQLC0940", "foreign key after the first join"),

  // 10xx: building
  BUILD_NO_JDK("SQLC1001", "Java without a compiler"),
  BUILD_OUTPUT_IS_FOLDER("SQLC1002", "output is a folder"),
  BUILD_OUTPUT_UNWRITABLE("SQLC1003", "output cannot be written"),
  BUILD_FOLDER_NOT_OURS("SQLC1004", "folder holds other files"),
  BUILD_RUNTIME_MISSING("SQLC1005", "incomplete installation"),
  BUILD_JOB_MISSING("SQLC1006", "nothing compiled to pack"),

  // 18xx: unsupported on purpose
  UNSUPPORTED_ORDER_BY("SQLC1801", "ORDER BY is not supported"),
  UNSUPPORTED_AT_TIME_ZONE("SQLC1810", "AT TIME ZONE is not supported"),
  UNSUPPORTED_BARE_SELECT("SQLC1811", "SELECT that stands alone"),
  UNSUPPORTED_INTERACTIVE("SQLC1812", "statement for the prompt of a server"),
  UNSUPPORTED_CONNECTOR("SQLC1830", "connectors are not supported"),

  // 19xx: not yet
  NOT_YET_DERIVED_TABLE("SQLC1901", "sub-queries in FROM are not supported yet"),
  NOT_YET_UNION("SQLC1902", "set operations are not supported yet"),
  NOT_YET_CTE("SQLC1903", "WITH queries are not supported yet"),
  NOT_YET_DISTINCT("SQLC1904", "SELECT DISTINCT is not supported yet"),
  NOT_YET_SUBQUERY_EXPRESSION("SQLC1905", "sub-queries in expressions are not supported yet"),

  // 99xx: bugs in the compiler
  INTERNAL_ERROR("SQLC9901", "bug in the compiler"),
  BUILD_GENERATED_CODE("SQLC9902", "generated code does not compile");

  private final String id;
  private final String title;
  private final Severity severity;

  DiagnosticCode(String id, String title) {
    this(id, title, Severity.ERROR);
  }

  DiagnosticCode(String id, String title, Severity severity) {
    this.id = id;
    this.title = title;
    this.severity = severity;
  }

  /** The code with an id such as {@code SQLC0201}. */
  public static Optional<DiagnosticCode> ofId(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equalsIgnoreCase(id)).findFirst();
  }

  /** The stable id, such as {@code SQLC0201}. */
  public String id() {
    return id;
  }

  /** A few words on what it is about. */
  public String title() {
    return title;
  }

  /** Whether it stops the compilation. */
  public Severity severity() {
    return severity;
  }

  /** Whose matter it is; given by the id's range. */
  public ErrorKind kind() {
    return switch (id.substring(4, 6)) {
      case "18" -> ErrorKind.UNSUPPORTED;
      case "19" -> ErrorKind.NOT_YET;
      case "99" -> ErrorKind.COMPILER_BUG;
      default -> ErrorKind.USER_ERROR;
    };
  }
}
