package io.sqlc.compiler;

import java.util.Random;

/**
 * Draws expressions of SQL, most of them constant, many of them with NULLs and parts that fail.
 * Some are refused by the compiler: types fit, but not every rule of the dialect is known here.
 */
final class RandomExpressions {
  private static final int DEEPEST = 4;

  private final Random random;

  RandomExpressions(Random random) {
    this.random = random;
  }

  /** The types that are drawn. */
  enum Type {
    INT,
    BIGINT,
    DOUBLE,
    DECIMAL,
    STRING,
    BOOLEAN,
    ARRAY
  }

  /** An expression of any of the types, over the columns X INT, T STRING and B BOOLEAN. */
  String any() {
    return of(one(Type.values()), 0);
  }

  /** A condition. */
  String condition() {
    return of(Type.BOOLEAN, 0);
  }

  private String of(Type type, int depth) {
    boolean leaf = depth >= DEEPEST || random.nextInt(5) == 0;
    return switch (type) {
      case INT -> leaf ? intLeaf() : integer(depth + 1);
      case BIGINT -> leaf ? "CAST(" + intLeaf() + " AS BIGINT)" : bigint(depth + 1);
      case DOUBLE ->
          leaf ? one("0E0", "1.5E0", "-2E0", "1E300", "CAST(NULL AS DOUBLE)") : real(depth + 1);
      case DECIMAL ->
          leaf
              ? "CAST(" + one("1.25", "0.00", "-3.1", "NULL") + " AS DECIMAL(6, 2))"
              : decimal(depth + 1);
      case STRING ->
          leaf
              ? one("''", "'a'", "'12'", "'aBc d'", "'%'", "CAST(NULL AS STRING)", "T")
              : text(depth + 1);
      case BOOLEAN ->
          leaf ? one("TRUE", "FALSE", "CAST(NULL AS BOOLEAN)", "1 = 1", "B") : bool(depth + 1);
      case ARRAY ->
          leaf
              ? one("ARRAY[1, NULL, 3]", "ARRAY[2]", "CAST(NULL AS ARRAY<INT>)")
              : array(depth + 1);
    };
  }

  private String intLeaf() {
    return one("0", "1", "-1", "7", "2147483647", "CAST(NULL AS INT)", "X");
  }

  private String integer(int d) {
    return switch (random.nextInt(13)) {
      case 0, 1 -> arithmetic(Type.INT, d);
      case 2 -> "(-" + of(Type.INT, d) + ")";
      case 3 ->
          "CAST(" + of(one(Type.STRING, Type.DOUBLE, Type.BIGINT, Type.DECIMAL), d) + " AS INT)";
      case 4 -> "LEN(" + of(Type.STRING, d) + ")";
      case 5 -> "ARRAY_LENGTH(" + of(Type.ARRAY, d) + ")";
      case 6 -> of(Type.ARRAY, d) + "[" + of(Type.INT, d) + "]";
      case 7 -> "SIGN(" + of(Type.DOUBLE, d) + ")";
      case 8 -> "INSTR(" + of(Type.STRING, d) + ", " + of(Type.STRING, d) + ")";
      case 9 -> "STRUCT(F := " + of(Type.INT, d) + ", G := " + of(Type.STRING, d) + ")->F";
      case 10 -> "REDUCE(" + of(Type.ARRAY, d) + ", " + of(Type.INT, d) + ", (S, Q) => S + Q)";
      default -> common(Type.INT, d);
    };
  }

  private String bigint(int d) {
    return switch (random.nextInt(5)) {
      case 0 -> arithmetic(Type.BIGINT, d);
      case 1 -> "ROUND(" + of(Type.DOUBLE, d) + ")";
      case 2 -> "CAST(" + of(one(Type.INT, Type.STRING), d) + " AS BIGINT)";
      default -> common(Type.BIGINT, d);
    };
  }

  private String real(int d) {
    return switch (random.nextInt(6)) {
      case 0 -> arithmetic(Type.DOUBLE, d);
      case 1 -> one("SQRT", "LN", "ABS", "FLOOR") + "(" + of(Type.DOUBLE, d) + ")";
      case 2 -> "CAST(" + of(one(Type.INT, Type.STRING, Type.DECIMAL), d) + " AS DOUBLE)";
      case 3 -> "GREATEST(" + of(Type.DOUBLE, d) + ", " + of(Type.DOUBLE, d) + ")";
      default -> common(Type.DOUBLE, d);
    };
  }

  private String decimal(int d) {
    return switch (random.nextInt(4)) {
      case 0 -> "CAST(" + arithmetic(Type.DECIMAL, d) + " AS DECIMAL(6, 2))";
      case 1 -> one("ABS", "CEIL") + "(" + of(Type.DECIMAL, d) + ")";
      case 2 -> "CAST(" + of(one(Type.INT, Type.STRING, Type.DOUBLE), d) + " AS DECIMAL(6, 2))";
      default -> common(Type.DECIMAL, d);
    };
  }

  private String text(int d) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> "(" + of(Type.STRING, d) + " + " + of(Type.STRING, d) + ")";
      case 2 -> one("UCASE", "TRIM", "INITCAP", "MD5") + "(" + of(Type.STRING, d) + ")";
      case 3 -> "SUBSTRING(" + of(Type.STRING, d) + ", " + of(Type.INT, d) + ")";
      case 4 -> "CONCAT(" + of(Type.STRING, d) + ", " + of(Type.STRING, d) + ")";
      case 5 ->
          "ELT(" + of(Type.INT, d) + ", " + of(Type.STRING, d) + ", " + of(Type.STRING, d) + ")";
      case 6 -> "TO_JSON_STRING(" + of(one(Type.values()), d) + ")";
      case 7 -> "CAST(" + of(one(Type.values()), d) + " AS STRING)";
      default -> common(Type.STRING, d);
    };
  }

  private String bool(int d) {
    Type type = one(Type.INT, Type.BIGINT, Type.DOUBLE, Type.DECIMAL, Type.STRING);
    return switch (random.nextInt(11)) {
      case 0, 1 -> "(" + of(type, d) + one(" = ", " <> ", " < ", " >= ") + of(type, d) + ")";
      case 2 ->
          "("
              + of(Type.BOOLEAN, d)
              + " AND "
              + of(Type.BOOLEAN, d)
              + " AND "
              + of(Type.BOOLEAN, d)
              + ")";
      case 3 -> "(" + of(Type.BOOLEAN, d) + " OR " + of(Type.BOOLEAN, d) + ")";
      case 4 -> "(NOT " + of(Type.BOOLEAN, d) + ")";
      case 5 -> "(" + of(one(Type.values()), d) + one(" IS NULL", " IS NOT NULL") + ")";
      case 6 -> "(" + of(type, d) + " BETWEEN " + of(type, d) + " AND " + of(type, d) + ")";
      case 7 -> "(" + of(Type.STRING, d) + " LIKE " + of(Type.STRING, d) + ")";
      case 8 ->
          "("
              + of(type, d)
              + one(" IS DISTINCT FROM ", " IS NOT DISTINCT FROM ")
              + of(type, d)
              + ")";
      case 9 -> "(" + of(Type.INT, d) + " IN (" + of(Type.INT, d) + ", " + of(Type.INT, d) + "))";
      default -> common(Type.BOOLEAN, d);
    };
  }

  private String array(int d) {
    return switch (random.nextInt(5)) {
      case 0 -> "ARRAY[" + of(Type.INT, d) + ", " + of(Type.INT, d) + "]";
      case 1 -> "ARRAY_CONCAT(" + of(Type.ARRAY, d) + ", " + of(Type.ARRAY, d) + ")";
      case 2 ->
          "SLICE(" + of(Type.ARRAY, d) + ", " + of(Type.INT, d) + ", " + of(Type.INT, d) + ")";
      case 3 -> "TRANSFORM(" + of(Type.ARRAY, d) + ", Q => Q + " + of(Type.INT, d) + ")";
      default -> common(Type.ARRAY, d);
    };
  }

  /** What there is for every type. */
  private String common(Type type, int d) {
    return switch (random.nextInt(5)) {
      case 0 -> "COALESCE(" + of(type, d) + ", " + of(type, d) + ")";
      case 1 -> "NULLIF(" + of(type, d) + ", " + of(type, d) + ")";
      case 2 -> "AS_VALUE(" + of(type, d) + ")";
      default ->
          "(CASE WHEN "
              + of(Type.BOOLEAN, d)
              + " THEN "
              + of(type, d)
              + (random.nextBoolean()
                  ? " WHEN " + of(Type.BOOLEAN, d) + " THEN " + of(type, d)
                  : "")
              + (random.nextBoolean() ? " ELSE " + of(type, d) : "")
              + " END)";
    };
  }

  private String arithmetic(Type type, int d) {
    return "(" + of(type, d) + one(" + ", " - ", " * ", " / ", " % ") + of(type, d) + ")";
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
