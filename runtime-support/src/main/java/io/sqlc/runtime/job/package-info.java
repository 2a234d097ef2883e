/** What a generated job is, and the shell that runs it. */
@NullMarked
package io.sqlc.runtime.job;

import org.jspecify.annotations.NullMarked;
