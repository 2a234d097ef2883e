package io.sqlc.runtime.registry;

import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.format.UnreadableRecordException.Reason;
import java.nio.ByteBuffer;

/** How records name their schema: a zero byte, then the schema's id in four bytes. */
public final class WireFormat {
  /** How many bytes stand before the record's own. */
  public static final int HEADER_LENGTH = 1 + Integer.BYTES;

  private static final byte MAGIC = 0;

  private WireFormat() {}

  /**
   * The schema id of a message.
   *
   * @throws UnreadableRecordException if it has none
   */
  public static int schemaId(byte[] message) {
    if (message.length < HEADER_LENGTH) {
      throw new UnreadableRecordException(
          Reason.NO_SCHEMA, "only " + message.length + " bytes, too few for a schema id");
    }
    if (message[0] != MAGIC) {
      throw new UnreadableRecordException(
          Reason.NO_SCHEMA, "no schema id: the first byte is not 0");
    }
    return ByteBuffer.wrap(message).getInt(1);
  }

  /** The first bytes of a message with this schema id. */
  public static byte[] header(int schemaId) {
    return ByteBuffer.allocate(HEADER_LENGTH).put(MAGIC).putInt(schemaId).array();
  }
}
