CREATE STREAM orders (id BIGINT KEY, card STRING, amount INT, note STRING)
  WITH (KAFKA_TOPIC='orders', VALUE_FORMAT='JSON');
CREATE STREAM payments (id BIGINT KEY, card STRING, paid INT, note STRING)
  WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='JSON');
CREATE TABLE cards (card STRING PRIMARY KEY, owner STRING)
  WITH (KAFKA_TOPIC='cards', VALUE_FORMAT='JSON');

CREATE STREAM paid AS
  SELECT o.id, amount, paid FROM orders o JOIN payments p WITHIN 1 HOUR ON o.id = p.id;

CREATE STREAM unpaid AS
  SELECT o.id, amount FROM orders o LEFT JOIN payments p WITHIN 1 HOUR GRACE PERIOD 5 MINUTES
  ON o.id = p.id WHERE p.id IS NULL;

CREATE STREAM all_of_both AS
  SELECT ROWKEY, o.id, p.id, paid
  FROM orders o FULL JOIN payments p WITHIN (0 SECONDS, 500 MILLISECONDS) ON o.id = p.id;

CREATE STREAM right_on_expressions AS
  SELECT ROWKEY AS card, o.id, paid
  FROM orders o RIGHT JOIN payments p WITHIN 1 MINUTE ON UCASE(o.card) = TRIM(p.card);

CREATE STREAM with_owner AS
  SELECT p.card, owner, amount, paid
  FROM orders o JOIN payments p WITHIN 1 HOUR ON o.id = p.id LEFT JOIN cards c ON p.card = c.card;
