package io.sqlc.samples.benchmarks.handwritten;

import io.sqlc.samples.benchmarks.InputTopic;
import io.sqlc.samples.benchmarks.Scenario;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.StreamJoined;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** The topology of each scenario. */
public final class HandWrittenTopology {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Serde<Long> auctionId = Serdes.Long();
  private final Serde<Bid> bid = new JsonSerde<>(Bid.class);
  private final StreamsBuilder builder;

  private HandWrittenTopology(StreamsBuilder builder) {
    this.builder = builder;
  }

  /** Adds the scenario's job. */
  public static void build(Scenario scenario, StreamsBuilder builder) {
    HandWrittenTopology topology = new HandWrittenTopology(builder);
    switch (scenario) {
      case FILTER -> topology.filter();
      case TRANSFORM -> topology.transform();
      case WINDOW -> topology.window();
      case TABLE_JOIN -> topology.tableJoin();
      case STREAM_JOIN -> topology.streamJoin();
    }
  }

  private KStream<Long, Bid> bids(InputTopic topic) {
    return builder.stream(topic.topic(), Consumed.with(auctionId, bid));
  }

  private void filter() {
    bids(InputTopic.BID)
        .filter((auction, bid) -> bid.price > 9000)
        .mapValues(bid -> new ExpensiveBid(bid.bidder, bid.price, bid.channel))
        .to(
            Scenario.FILTER.output(),
            Produced.with(auctionId, new JsonSerde<>(ExpensiveBid.class)));
  }

  private void transform() {
    bids(InputTopic.BID)
        .mapValues(
            bid ->
                new EuroBid(
                    bid.bidder,
                    bid.price * 908 / 1000,
                    bid.channel == null ? null : bid.channel.toUpperCase(Locale.ROOT)))
        .to(Scenario.TRANSFORM.output(), Produced.with(auctionId, new JsonSerde<>(EuroBid.class)));
  }

  private void window() {
    Serde<AuctionActivity> activity = new JsonSerde<>(AuctionActivity.class);
    bids(InputTopic.BID)
        .groupByKey(Grouped.with(auctionId, bid))
        .windowedBy(TimeWindows.ofSizeAndGrace(TEN_SECONDS, GRACE))
        .aggregate(
            AuctionActivity::new,
            (auction, bid, soFar) -> soFar.add(bid),
            Materialized.<Long, AuctionActivity, WindowStore<Bytes, byte[]>>as("activity")
                .withKeySerde(auctionId)
                .withValueSerde(activity))
        .toStream()
        .to(
            Scenario.WINDOW.output(),
            Produced.with(
                WindowedSerdes.timeWindowedSerdeFrom(Long.class, TEN_SECONDS.toMillis()),
                activity));
  }

  private void tableJoin() {
    Serde<Auction> auction = new JsonSerde<>(Auction.class);
    KTable<Long, Auction> auctions =
        builder.table(
            InputTopic.AUCTION.topic(),
            Consumed.with(auctionId, auction),
            Materialized.<Long, Auction, KeyValueStore<Bytes, byte[]>>as("auctions")
                .withKeySerde(auctionId)
                .withValueSerde(auction));
    bids(InputTopic.BID)
        .join(
            auctions,
            (bid, found) -> new CategorizedBid(bid.bidder, bid.price, found.category),
            Joined.with(auctionId, bid, auction))
        .to(
            Scenario.TABLE_JOIN.output(),
            Produced.with(auctionId, new JsonSerde<>(CategorizedBid.class)));
  }

  private void streamJoin() {
    Serde<AuctionView> view = new JsonSerde<>(AuctionView.class);
    KStream<Long, AuctionView> views =
        builder.stream(InputTopic.AUCTION_VIEW.topic(), Consumed.with(auctionId, view));
    bids(InputTopic.RARE_BID)
        .join(
            views,
            (bid, seen) -> new ViewedBid(bid.bidder, bid.price, seen.viewer),
            JoinWindows.ofTimeDifferenceAndGrace(TEN_SECONDS, GRACE),
            StreamJoined.with(auctionId, bid, view).withStoreName("viewed"))
        .to(
            Scenario.STREAM_JOIN.output(),
            Produced.with(auctionId, new JsonSerde<>(ViewedBid.class)));
  }
}
