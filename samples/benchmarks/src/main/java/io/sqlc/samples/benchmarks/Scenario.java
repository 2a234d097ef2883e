package io.sqlc.samples.benchmarks;

import java.util.List;
import java.util.Locale;

/** One piece of work that is done by generated code and by hand. */
public enum Scenario {
  /** One bid in ten passes, three of its eight fields are written. */
  FILTER(List.of(InputTopic.BID), "expensive-bid", Comparison.EVERY_RECORD, 1.8),

  /** Every bid passes, with arithmetic and a function of a string. */
  TRANSFORM(List.of(InputTopic.BID), "euro-bid", Comparison.EVERY_RECORD, 1.5),

  /** COUNT, SUM and MAX of each auction in tumbling windows of ten seconds. */
  WINDOW(List.of(InputTopic.BID), "auction-activity", Comparison.LAST_OF_EACH_KEY, 2.0),

  /** Each bid with the row of its auction, from a table. */
  TABLE_JOIN(
      List.of(InputTopic.AUCTION, InputTopic.BID), "categorized-bid", Comparison.EVERY_RECORD, 1.4),

  /** Bids with the views of the same auction at most ten seconds apart. */
  STREAM_JOIN(
      List.of(InputTopic.RARE_BID, InputTopic.AUCTION_VIEW),
      "viewed-bid",
      Comparison.EVERY_RECORD,
      1.4);

  /** What of two outputs has to be the same. */
  public enum Comparison {
    /** Keys, values and how often each pair occurs, in any order. */
    EVERY_RECORD,

    /** The last value of each key: how many come before it is a matter of caches and commits. */
    LAST_OF_EACH_KEY
  }

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<InputTopic> inputs;

  private final String output;
  private final Comparison comparison;
  private final double aim;

  Scenario(List<InputTopic> inputs, String output, Comparison comparison, double aim) {
    this.inputs = inputs;
    this.output = output;
    this.comparison = comparison;
    this.aim = aim;
  }

  /** What is read; all of it is there before a job starts. */
  public List<InputTopic> inputs() {
    return inputs;
  }

  /** The topic that is written. */
  public String output() {
    return output;
  }

  /** How two outputs are compared. */
  public Comparison comparison() {
    return comparison;
  }

  /** How many times less CPU than the job written by hand the generated one should need. */
  public double aim() {
    return aim;
  }

  /** As it is named in options, file names and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The scenario of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Scenario of(String label) {
    for (Scenario scenario : values()) {
      if (scenario.label().equals(label)) {
        return scenario;
      }
    }
    throw new IllegalArgumentException(
        "there is no scenario " + label + "; there are " + labels(List.of(values())));
  }

  /** Their names, with commas between. */
  public static String labels(List<Scenario> scenarios) {
    return String.join(", ", scenarios.stream().map(Scenario::label).toList());
  }
}
