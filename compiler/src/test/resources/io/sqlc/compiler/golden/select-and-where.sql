CREATE STREAM payments (id BIGINT KEY, card STRING, amount DECIMAL(8, 2), paid TIMESTAMP)
  WITH (KAFKA_TOPIC='payments', VALUE_FORMAT='JSON');

CREATE STREAM big AS
  SELECT id, card, amount * 2 AS doubled, amount > 100, ROWTIME AS seen
  FROM payments
  WHERE amount > 100.5 AND paid >= '2024-01-01' AND ROWTIME < '2025-01-01T00:00:00+01:00';

CREATE STREAM everything AS SELECT * FROM payments p;

CREATE STREAM renamed AS SELECT p.id AS number, CAST(p.amount AS STRING) AS amount FROM payments p;
