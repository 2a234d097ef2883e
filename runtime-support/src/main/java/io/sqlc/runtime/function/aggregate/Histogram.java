package io.sqlc.runtime.function.aggregate;

import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlAggregate;
import io.sqlc.runtime.function.TableAggregate;
import io.sqlc.runtime.state.StateForm;
import io.sqlc.runtime.state.StateForms;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HISTOGRAM. */
@SqlAggregate(
    name = "HISTOGRAM",
    description =
        "How often each text came, as a map; NULL counts as the text null. At most 1000 different"
            + " texts are counted, the first ones.",
    example = "HISTOGRAM(X)",
    rows = {"'a'", "'b'", "'a'"},
    result = "{a=2, b=1}")
public final class Histogram
    implements TableAggregate<@Nullable String, Map<String, Long>, Map<String, Long>> {
  private static final int MOST_TEXTS = 1000;
  private static final StateForm<Map<String, Long>> FORM =
      StateForms.present(StateForms.map(StateForms.STRING, StateForms.BIGINT));

  private Histogram() {}

  /** How often each text came. */
  @Overload(value = "HISTOGRAM(STRING val)", returns = "MAP<STRING, BIGINT>")
  public static TableAggregate<@Nullable String, Map<String, Long>, Map<String, Long>> histogram() {
    return new Histogram();
  }

  @Override
  public Map<String, Long> initial() {
    return new LinkedHashMap<>();
  }

  @Override
  public Map<String, Long> add(Map<String, Long> state, @Nullable String argument) {
    Map<String, Long> next = new LinkedHashMap<>(state);
    count(next, String.valueOf(argument), 1);
    return next;
  }

  @Override
  public Map<String, Long> undo(Map<String, Long> state, @Nullable String argument) {
    Map<String, Long> next = new LinkedHashMap<>(state);
    next.computeIfPresent(
        String.valueOf(argument), (text, times) -> times == 1 ? null : Long.valueOf(times - 1));
    return next;
  }

  @Override
  public Map<String, Long> result(Map<String, Long> state) {
    return state;
  }

  @Override
  public Map<String, Long> merge(Map<String, Long> earlier, Map<String, Long> later) {
    Map<String, Long> both = new LinkedHashMap<>(earlier);
    later.forEach((text, times) -> count(both, text, times));
    return both;
  }

  private static void count(Map<String, Long> counts, String text, long times) {
    if (counts.size() < MOST_TEXTS || counts.containsKey(text)) {
      counts.merge(text, times, Long::sum);
    }
  }

  @Override
  public StateForm<Map<String, Long>> state() {
    return FORM;
  }
}
