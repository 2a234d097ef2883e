-- One bid in ten passes; three of its eight fields are written.
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

CREATE STREAM expensive_bid WITH (KAFKA_TOPIC = 'expensive-bid') AS
  SELECT auction_id, bidder, price, channel
  FROM bid
  WHERE price > 9000;
