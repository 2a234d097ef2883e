package io.sqlc.runtime.function.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** MD5. */
@SqlFunction(
    name = "MD5",
    description = "The MD5 digest of a text in UTF-8, in lower-case hexadecimal digits.",
    example = "MD5('a')",
    result = "0cc175b9c0f1b6a831c399e269772661")
public final class Md5 {
  /** Not looked up by its name for each record; one serves one thread at a time. */
  private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Md5::newDigest);

  private Md5() {}

  /** The digest in lower-case hexadecimal digits. */
  @Overload(value = "MD5(STRING s)", returns = "STRING")
  public static @Nullable String md5(@Nullable String s) {
    if (s == null) {
      return null;
    }
    byte[] digest = DIGESTS.get().digest(s.getBytes(UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
