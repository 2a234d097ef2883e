package io.sqlc.compiler.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file read as UTF-8; a byte order mark is dropped.
 *
 * @param text the text; U+FFFD stands where bytes were malformed
 * @param malformedAt offset in {@code text} of the first malformed place, -1 when there is none
 * @param malformedByte offset of that place in the bytes, -1 when there is none
 */
record Utf8Text(String text, int malformedAt, int malformedByte) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static Utf8Text decode(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      return new Utf8Text(withoutMark(out.flip().toString()), -1, -1);
    }
    int at = out.position();
    int byteAt = in.position();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int dropped = text.length() - withoutMark(text).length();
    return new Utf8Text(withoutMark(text), at - dropped, byteAt);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
