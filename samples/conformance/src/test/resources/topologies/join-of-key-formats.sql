CREATE STREAM orders (id BIGINT KEY, amount INT)
  WITH (KAFKA_TOPIC='orders', KEY_FORMAT='JSON', VALUE_FORMAT='JSON');
CREATE TABLE prices (id BIGINT PRIMARY KEY, price INT)
  WITH (KAFKA_TOPIC='prices', KEY_FORMAT='KAFKA', VALUE_FORMAT='JSON');
CREATE STREAM priced AS
  SELECT o.id, amount, price FROM orders o JOIN prices p ON o.id = p.id;
