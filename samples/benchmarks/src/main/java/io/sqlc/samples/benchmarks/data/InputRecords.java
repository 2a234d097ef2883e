package io.sqlc.samples.benchmarks.data;

import io.sqlc.samples.benchmarks.InputTopic;
import java.nio.charset.StandardCharsets;

/**
 * The records of the input topics, in the manner of Nexmark: bids of about 240 bytes with eight
 * fields, ten thousand a second of event time. The record of a number is always the same.
 */
public final class InputRecords {
  /** Auctions of {@link InputTopic#BID}. */
  static final int AUCTIONS = 10_000;

  /** Those that get half of the bids. */
  static final int HOT_AUCTIONS = 100;

  /** Auctions of {@link InputTopic#RARE_BID}: a bid meets one view in two, within ten seconds. */
  static final int RARE_AUCTIONS = 200_000;

  private static final int BIDS_A_MILLISECOND = 10;
  private static final int RARE_BIDS_A_MILLISECOND = 5;
  private static final int PEOPLE = 50_000;
  private static final int MOST_PRICE = 10_000;

  private static final String[] CHANNELS = {"Apple", "Google", "Facebook", "Baidu"};
  private static final String[] CITIES = {"Berlin", "Lisbon", "Nairobi", "Osaka", "Quito", "Perth"};
  private static final String[] CATEGORIES = {"art", "books", "coins", "maps", "stamps"};

  private InputRecords() {}

  /** How many records a topic has where {@code bids} are read. */
  public static long count(InputTopic topic, long bids) {
    return switch (topic) {
      case BID -> bids;
      case AUCTION -> AUCTIONS;
      case RARE_BID, AUCTION_VIEW -> bids / 2;
    };
  }

  /** The record of a number from 0. */
  public static InputRecord record(InputTopic topic, long number) {
    Draw draw = new Draw(topic.name().hashCode(), number);
    return switch (topic) {
      case BID -> {
        int auction = draw.below(2) == 0 ? draw.below(HOT_AUCTIONS) : draw.below(AUCTIONS);
        yield bid(auction, number / BIDS_A_MILLISECOND, draw);
      }
      case AUCTION -> new InputRecord(number, 0, utf8(auction(number, draw)));
      case RARE_BID -> bid(draw.below(RARE_AUCTIONS), number / RARE_BIDS_A_MILLISECOND, draw);
      case AUCTION_VIEW ->
          new InputRecord(
              draw.below(RARE_AUCTIONS),
              number / RARE_BIDS_A_MILLISECOND,
              utf8(view(number / RARE_BIDS_A_MILLISECOND, draw)));
    };
  }

  private static InputRecord bid(int auction, long timestamp, Draw draw) {
    StringBuilder json = new StringBuilder(260);
    json.append("{\"auction\":").append(auction);
    json.append(",\"bidder\":").append(draw.below(PEOPLE));
    json.append(",\"price\":").append(1 + draw.below(MOST_PRICE));
    json.append(",\"channel\":\"").append(CHANNELS[draw.below(CHANNELS.length)]);
    json.append("\",\"url\":\"https://www.nexmark.com/");
    word(json, draw, 5).append('/');
    word(json, draw, 5).append('/');
    word(json, draw, 5).append("/item.htm?query=1");
    json.append("\",\"date_time\":").append(1_700_000_000_000L + timestamp);
    json.append(",\"city\":\"").append(CITIES[draw.below(CITIES.length)]);
    json.append("\",\"extra\":\"");
    word(json, draw, 40).append("\"}");
    return new InputRecord(auction, timestamp, utf8(json));
  }

  private static StringBuilder auction(long id, Draw draw) {
    return new StringBuilder("{\"category\":\"")
        .append(CATEGORIES[draw.below(CATEGORIES.length)])
        .append("\",\"seller\":")
        .append(draw.below(PEOPLE))
        .append(",\"reserve\":")
        .append(id % MOST_PRICE)
        .append('}');
  }

  private static StringBuilder view(long timestamp, Draw draw) {
    StringBuilder json = new StringBuilder("{\"viewer\":").append(draw.below(PEOPLE));
    json.append(",\"page\":\"/item/");
    word(json, draw, 20);
    return json.append("\",\"date_time\":").append(1_700_000_000_000L + timestamp).append('}');
  }

  private static StringBuilder word(StringBuilder to, Draw draw, int length) {
    for (int i = 0; i < length; i++) {
      to.append((char) ('a' + draw.below(26)));
    }
    return to;
  }

  private static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
