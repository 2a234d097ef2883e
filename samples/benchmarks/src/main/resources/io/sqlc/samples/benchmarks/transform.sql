-- Every bid passes, with arithmetic and a function of a string.
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

CREATE STREAM euro_bid WITH (KAFKA_TOPIC = 'euro-bid') AS
  SELECT auction_id, bidder, price * 908 / 1000 AS euros, UCASE(channel) AS channel
  FROM bid;
