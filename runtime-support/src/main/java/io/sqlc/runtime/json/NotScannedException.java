package io.sqlc.runtime.json;

/**
 * Says that a document is not one of the common ones which {@link ScanningReader} reads. It may
 * well be good: {@link ParsingReader} decides.
 */
final class NotScannedException extends RuntimeException {
  /** The only one: it holds nothing. */
  static final NotScannedException INSTANCE = new NotScannedException();

  private static final long serialVersionUID = 1L;

  private NotScannedException() {
    super("left to the parser", null, false, false);
  }
}
