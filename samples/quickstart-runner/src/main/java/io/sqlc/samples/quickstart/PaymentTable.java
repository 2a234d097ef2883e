package io.sqlc.samples.quickstart;

import java.util.Locale;
import java.util.Map;

/** The table of what goes in on the left and what comes out on the right; 96 columns wide. */
final class PaymentTable {
  private static final String LEFT = "%-5s  %-10s  %8s %-3s  %-18s  %-2s";
  private static final String RIGHT = " | %8s  %-12s  %4s  %-6s";

  private final Style style;

  PaymentTable(Style style) {
    this.style = style;
  }

  String header() {
    String left = text(LEFT, "from", "status", "amount", "", "at", "in");
    String right = text(RIGHT, "euro", "customer", "risk", "alert");
    return style.strong(left + right.stripTrailing());
  }

  /** A payment as it was sent. */
  String sent(String customerId, Map<String, String> payment) {
    return text(
        LEFT,
        customerId,
        payment.getOrDefault("status", ""),
        payment.getOrDefault("amount", ""),
        payment.getOrDefault("currency", ""),
        payment.getOrDefault("merchant", "").strip(),
        payment.getOrDefault("country", ""));
  }

  /** That nothing came of a payment. */
  String nothing() {
    return style.faint(text(RIGHT, "-", "", "", "").stripTrailing());
  }

  /**
   * What came of a payment.
   *
   * @param action of the alert, empty where there is none
   */
  String received(Map<String, String> scored, String action) {
    String cells =
        text(
            RIGHT,
            scored.getOrDefault("EURO", "?"),
            scored.getOrDefault("CUSTOMER", ""),
            scored.getOrDefault("RISK", ""),
            action);
    return action.isEmpty() ? cells.stripTrailing() : alert(cells.stripTrailing(), action);
  }

  private String alert(String cells, String action) {
    return action.equals("block") ? style.bad(cells) : style.warning(cells);
  }

  private static String text(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells);
  }
}
