CREATE STREAM orders (id INT KEY, region VARCHAR, amount BIGINT)
  WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
CREATE TABLE by_region AS SELECT region, COUNT(*) AS n FROM orders WHERE amount > 0
  GROUP BY region HAVING COUNT(*) > 1;
