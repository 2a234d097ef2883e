-- Each bid with what is known of its auction.
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

CREATE TABLE auction (
    id BIGINT PRIMARY KEY,
    category STRING,
    seller BIGINT,
    reserve BIGINT
  ) WITH (KAFKA_TOPIC = 'auction', VALUE_FORMAT = 'JSON');

CREATE STREAM categorized_bid WITH (KAFKA_TOPIC = 'categorized-bid') AS
  SELECT b.auction_id, b.bidder, b.price, a.category
  FROM bid b
  JOIN auction a ON b.auction_id = a.id;
