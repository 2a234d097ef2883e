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

  // 10xx: building
  BUILD_NO_JDK("SQLC1001", "Java without a compiler"),
  BUILD_OUTPUT_IS_FOLDER("SQLC1002", "output is a folder"),
  BUILD_OUTPUT_UNWRITABLE("SQLC1003", "output cannot be written"),
  BUILD_FOLDER_NOT_OURS("SQLC1004", "folder holds other files"),
  BUILD_RUNTIME_MISSING("SQLC1005", "incomplete installation"),
  BUILD_JOB_MISSING("SQLC1006", "nothing compiled to pack"),

  // 18xx: unsupported on purpose
  UNSUPPORTED_ORDER_BY("SQLC1801", "ORDER BY is not supported"),
  UNSUPPORTED_INTO("SQLC1802", "SELECT INTO is not supported"),

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
