package io.sqlc.runtime.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a class to hold the {@link Overload}s of one aggregate function. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlAggregate {
  /** The name in SQL, in upper case. */
  String name();

  /** What it computes, in one or two sentences for a user. */
  String description();

  /** A call over the column {@code X}, for instance {@code SUM(X)}. */
  String example() default "";

  /** The values of X in the example's group, as SQL. */
  String[] rows() default {};

  /** What {@link #example()} gives, as CAST(… AS STRING) shows it. */
  String result() default "";
}
