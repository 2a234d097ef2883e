/** What happens to records that cannot be read, computed or written: nothing of it goes unseen. */
@NullMarked
package io.sqlc.runtime.error;

import org.jspecify.annotations.NullMarked;
