package io.sqlc.runtime.state;

import java.nio.charset.StandardCharsets;

/** The bytes of a STRING: UTF-8, or UTF-16 of what has no UTF-8. */
final class StateString {
  private StateString() {}

  static void put(StateBuffer out, String text) {
    if (out.putAscii(text)) {
      return;
    }
    if (hasUnpairedSurrogate(text)) {
      out.putVarint((text.length() << 2) | 1);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        out.putByte(c >>> 8);
        out.putByte(c);
      }
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.putVarint(utf8.length << 1);
      out.putRaw(utf8);
    }
  }

  /**
   * The string of so many bytes.
   *
   * @param isUtf8 whether they are UTF-8, not UTF-16
   * @throws UnreadableStateException if UTF-16 ends within a character
   */
  static String of(byte[] in, int start, int length, boolean isUtf8) {
    if (isUtf8) {
      return new String(in, start, length, StandardCharsets.UTF_8);
    }
    if (length % 2 != 0) {
      throw new UnreadableStateException("stored row with UTF-16 of " + length + " bytes");
    }
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) ((in[start + 2 * i] & 0xFF) << 8 | (in[start + 2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  private static boolean hasUnpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
