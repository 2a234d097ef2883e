package io.sqlc.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentTableTest {
  private static final int INDENT = 5;
  private static final int WIDEST = 100;

  private final Sample sample = Repository.find().sample();
  private final PaymentTable table = new PaymentTable(Style.PLAIN);

  @Test
  void everyPaymentOfTheSampleFitsAndIsAligned() {
    int bar = table.header().indexOf('|');
    for (String line : lines()) {
      assertEquals(bar, line.indexOf('|'), line);
      assertTrue(line.length() + INDENT <= WIDEST, line);
    }
  }

  @Test
  void isPlainWhereThereIsNoTerminal() {
    for (String line : lines()) {
      assertFalse(line.contains("\u001b"), line);
    }
  }

  private List<String> lines() {
    List<KeyedLine> alerts = expected(Sample.FRAUD_ALERTS);
    List<String> lines = new ArrayList<>();
    for (KeyedLine payment : sample.payments()) {
      Map<String, String> fields = FlatJson.fields(payment.value());
      String sent = table.sent(payment.key(), fields);
      lines.add(sent + table.nothing());
      Map<String, String> alert = result(alerts, fields);
      Map<String, String> scored = result(expected(Sample.SCORED_PAYMENTS), fields);
      lines.add(sent + table.received(scored, alert.getOrDefault("ACTION", "")));
    }
    assertEquals(48, lines.size());
    return lines;
  }

  private List<KeyedLine> expected(String topic) {
    return sample.expected().getOrDefault(topic, List.of());
  }

  private static Map<String, String> result(List<KeyedLine> lines, Map<String, String> payment) {
    return lines.stream()
        .map(line -> FlatJson.fields(line.value()))
        .filter(fields -> fields.get("PAYMENT_ID").equals(payment.get("payment_id")))
        .findFirst()
        .orElse(Map.of());
  }
}
