package io.sqlc.runtime.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a public method to implement an overload of its class's function. One method may
 * implement several (DATE and INT are both {@code Integer} in Java).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Overloads.class)
public @interface Overload {
  /**
   * The signature as SQL: {@code ABS(DECIMAL val)}. User-defined functions may leave it out: it is
   * then read from the Java method.
   */
  String value() default "";

  /**
   * The result's type as SQL: {@code DECIMAL(same p,s)}. User-defined functions may leave it out
   * where the Java type says it; a DECIMAL and a STRUCT must be given.
   */
  String returns() default "";

  /**
   * The name of a public static method of the class that gives the result's type, where it depends
   * on the arguments: it takes the types of the arguments as a {@code List<String>} of SQL types
   * and returns an SQL type, {@code DECIMAL(10, 2)}. Called when the SQL is compiled.
   */
  String returnsBy() default "";

  /**
   * Whether a call can throw, given arguments that are not NULL (or NULL, unless they propagate).
   */
  boolean mayFail() default false;

  /** Whether the result is NULL as soon as one argument is (the method itself sees to that). */
  boolean nullPropagating() default true;

  /**
   * Whether the same arguments give the same result on every machine and at any time. What draws at
   * random, asks for the time, or depends on the machine's time zone, language or list of time
   * zones does not. Calls with constants are computed when the SQL is compiled where this holds;
   * those of user-defined functions never are.
   */
  boolean deterministic() default true;

  /** Whether the result is never NULL; the method may then return a primitive. */
  boolean neverNull() default false;
}
