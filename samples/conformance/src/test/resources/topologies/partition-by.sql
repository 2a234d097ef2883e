CREATE STREAM orders (id INT KEY, region VARCHAR, amount BIGINT)
  WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
CREATE STREAM by_region AS SELECT region, amount FROM orders PARTITION BY region;
