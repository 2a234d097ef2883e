package io.sqlc.runtime.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a class to hold the {@link Overload}s of one table function. Their methods return the
 * rows as a {@code List}, or null for none; {@link Overload#returns} is the type of one row.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlTableFunction {
  /** The name in SQL, in upper case. */
  String name();

  /** What rows it gives, in one or two sentences for a user. */
  String description();

  /** A call without columns, for instance {@code EXPLODE(ARRAY[1, 2])}. */
  String example() default "";

  /** The rows that {@link #example()} gives, as CAST(… AS STRING) shows them. */
  String[] result() default {};
}
