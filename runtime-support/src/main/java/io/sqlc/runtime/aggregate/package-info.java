/** What aggregations need while a job runs: groups, and keys with windows. */
@NullMarked
package io.sqlc.runtime.aggregate;

import org.jspecify.annotations.NullMarked;
