package io.sqlc.runtime.error;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a job could not read, compute or write, by place and reason. Safe for all threads.
 */
public final class JobCounters implements JobCountersMXBean {

  /** What is counted. */
  public enum Kind {
    BAD_RECORD("bad records"),
    EXPRESSION_ERROR("expressions that could not be computed"),
    UNWRITTEN_RECORD("records that could not be written"),
    DROPPED_ROW("rows left out");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }
  }

  private record Place(Kind kind, String where, String reason) {}

  /** Reasons can differ by record: beyond this many places the reason is no longer kept apart. */
  private static final int MOST_PLACES = 1000;

  private final Map<Place, AtomicLong> counts = new ConcurrentHashMap<>();

  /**
   * Counts one.
   *
   * @param where the partition or the expression
   * @param reason what was wrong, without the record's content
   * @return how many there were of this kind, at this place, for this reason
   */
  public long count(Kind kind, String where, String reason) {
    Place place = new Place(kind, where, reason);
    AtomicLong count = counts.get(place);
    if (count == null) {
      Place kept = counts.size() < MOST_PLACES ? place : new Place(kind, where, "other reasons");
      count = counts.computeIfAbsent(kept, p -> new AtomicLong());
    }
    return count.incrementAndGet();
  }

  /** How many there were of a kind. */
  public long total(Kind kind) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().kind() == kind)
        .mapToLong(e -> e.getValue().get())
        .sum();
  }

  @Override
  public long getBadRecords() {
    return total(Kind.BAD_RECORD);
  }

  @Override
  public long getExpressionErrors() {
    return total(Kind.EXPRESSION_ERROR);
  }

  @Override
  public long getUnwrittenRecords() {
    return total(Kind.UNWRITTEN_RECORD);
  }

  @Override
  public long getDroppedRows() {
    return total(Kind.DROPPED_ROW);
  }

  @Override
  public Map<String, Long> getCounts() {
    Map<String, Long> result = new TreeMap<>();
    counts.forEach(
        (place, count) ->
            result.put(
                place.kind().plural + ", " + place.where() + ": " + place.reason(), count.get()));
    return result;
  }

  /** One line: {@code 3 bad records, 0 expressions …}. */
  public String summary() {
    StringBuilder line = new StringBuilder();
    for (Kind kind : Kind.values()) {
      line.append(line.isEmpty() ? "" : ", ").append(total(kind)).append(' ').append(kind.plural);
    }
    return line.toString();
  }
}
