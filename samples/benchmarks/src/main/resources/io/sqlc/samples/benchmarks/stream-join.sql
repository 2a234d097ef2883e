-- Bids with the views of the same auction at most ten seconds before or after.
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
  ) WITH (KAFKA_TOPIC = 'rare-bid', VALUE_FORMAT = 'JSON');

CREATE STREAM auction_view (
    auction_id BIGINT KEY,
    viewer BIGINT,
    page STRING,
    date_time BIGINT
  ) WITH (KAFKA_TOPIC = 'auction-view', VALUE_FORMAT = 'JSON');

CREATE STREAM viewed_bid WITH (KAFKA_TOPIC = 'viewed-bid') AS
  SELECT b.auction_id, b.bidder, b.price, v.viewer
  FROM bid b
  JOIN auction_view v WITHIN 10 SECONDS GRACE PERIOD 1 MINUTE ON b.auction_id = v.auction_id;
