/** The quickstart command: a sample from SQL to a running job, and a table of what flows. */
@NullMarked
package io.sqlc.samples.quickstart;

import org.jspecify.annotations.NullMarked;
