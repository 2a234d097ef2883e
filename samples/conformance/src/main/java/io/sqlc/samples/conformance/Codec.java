package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/** One side (key or value) of a topic's records between a case's JSON and bytes. */
interface Codec {
  /**
   * The bytes of a value that is not null.
   *
   * @throws CaseFailure where the runner cannot make them
   */
  byte[] encode(JsonText value);

  /**
   * The value in bytes that are not null.
   *
   * @throws CaseFailure where they are not what the format asks for
   */
  JsonNode decode(byte[] bytes);
}
