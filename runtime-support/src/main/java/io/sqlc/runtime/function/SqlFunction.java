package io.sqlc.runtime.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a class to hold the implementations of one scalar function. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlFunction {
  /** The name in SQL, in upper case. */
  String name();

  /** What it computes, in one or two sentences for a user. */
  String description();

  /** An SQL expression without columns, for instance {@code ABS(-1)}. */
  String example() default "";

  /** What {@link #example()} gives, as CAST(… AS STRING) shows it. */
  String result() default "";
}
