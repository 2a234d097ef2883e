package io.sqlc.runtime.function;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that takes what was prepared of a text: a regular expression, a pattern of
 * dates, the name of a time zone. Its class has a public static method {@code of(String)}, which
 * never fails: a text that cannot be read is told by each use.
 *
 * <p>The method stands beside one with an {@link Overload} that has the same name and takes the
 * text there, and gives the same. Generated code calls it where the text is a constant of the SQL,
 * which is then prepared once, when the class of the query is loaded.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Prepared {}
