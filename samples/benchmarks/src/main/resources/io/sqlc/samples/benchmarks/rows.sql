-- What the microbenchmarks take apart: a reader of three columns of eight, a writer of three, and
-- the row that a table keeps.
CREATE STREAM bid (
    auction_id BIGINT KEY,
    auction BIGINT,
    bidder BIGINT,
    price BIGINT,
    channel STRING,
    url STRING,
    date_time BIGINT,
    city STRING,
    extra STRING
  ) WITH (KAFKA_TOPIC = 'bid', VALUE_FORMAT = 'JSON');

CREATE STREAM bid_price AS
  SELECT auction_id, bidder, price, channel
  FROM bid;

CREATE TABLE latest_bid (
    auction_id BIGINT PRIMARY KEY,
    bidder BIGINT,
    price BIGINT,
    channel STRING,
    date_time BIGINT,
    city STRING
  ) WITH (KAFKA_TOPIC = 'latest-bid', VALUE_FORMAT = 'JSON');

CREATE STREAM outbid AS
  SELECT b.auction_id, b.bidder, b.price, b.channel,
    l.bidder AS other_bidder, l.price AS other_price, l.channel AS other_channel,
    l.date_time AS other_time, l.city AS other_city
  FROM bid b
  JOIN latest_bid l ON b.auction_id = l.auction_id;
