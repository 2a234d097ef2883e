package io.sqlc.runtime.json;

/**
 * Says that a document is not one of the common ones which {@link ScanningReader} reads. It may
 * well be good: {@link ParsingReader} decides. It holds nothing and costs little.
 */
final class NotScannedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotScannedException() {
    super("left to the parser", null, false, false);
  }
}
