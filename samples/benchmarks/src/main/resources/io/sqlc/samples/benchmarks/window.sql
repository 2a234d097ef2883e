-- Three aggregates of each auction in windows of ten seconds.
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

CREATE TABLE auction_activity WITH (KAFKA_TOPIC = 'auction-activity') AS
  SELECT auction_id, COUNT(*) AS bids, SUM(price) AS total, MAX(price) AS highest
  FROM bid
  WINDOW TUMBLING (SIZE 10 SECONDS, GRACE PERIOD 1 MINUTE)
  GROUP BY auction_id;
