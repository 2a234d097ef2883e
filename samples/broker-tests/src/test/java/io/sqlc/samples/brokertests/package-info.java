/** Compiled jobs as processes of their own against a real broker. */
package io.sqlc.samples.brokertests;
