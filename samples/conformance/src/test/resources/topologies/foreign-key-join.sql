CREATE TABLE orders (id BIGINT PRIMARY KEY, customer BIGINT, product STRING, note STRING)
  WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');
CREATE TABLE customers (id BIGINT PRIMARY KEY, name STRING)
  WITH (KAFKA_TOPIC='customers', VALUE_FORMAT='JSON');
CREATE TABLE products (code STRING PRIMARY KEY, price DECIMAL(10, 2))
  WITH (KAFKA_TOPIC='products', VALUE_FORMAT='JSON');

CREATE TABLE named AS
  SELECT o.id, c.id, name FROM orders o LEFT JOIN customers c ON o.customer = c.id;

CREATE TABLE priced AS
  SELECT o.id AS o_id, price FROM orders o JOIN products p ON p.code = UCASE(o.product) WHERE price > 10;

CREATE TABLE all_three AS
  SELECT o.id, name, n.price
  FROM orders o JOIN customers c ON o.customer = c.id JOIN priced n ON o.id = n.o_id;
