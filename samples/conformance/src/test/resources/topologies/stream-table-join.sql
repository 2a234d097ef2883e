CREATE STREAM payments (id BIGINT KEY, card STRING, amount INT)
  WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='JSON');
CREATE TABLE cards (card STRING PRIMARY KEY, owner STRING, blocked BOOLEAN)
  WITH (KAFKA_TOPIC='cards', VALUE_FORMAT='JSON');

CREATE STREAM rekeyed AS
  SELECT p.card, c.card, id, owner, amount
  FROM payments p LEFT JOIN cards c ON p.card = c.card
  WHERE NOT c.blocked;

CREATE STREAM by_expression AS
  SELECT c.card, id, owner, p.ROWTIME
  FROM payments p JOIN cards c ON c.card = UCASE(p.card);

CREATE STREAM all_columns AS SELECT * FROM payments p JOIN cards c ON p.card = c.card;
