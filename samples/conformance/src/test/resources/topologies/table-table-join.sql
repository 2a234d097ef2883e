CREATE TABLE people (id BIGINT PRIMARY KEY, name STRING, mail STRING)
  WITH (KAFKA_TOPIC='people', VALUE_FORMAT='JSON');
CREATE TABLE accounts (id BIGINT PRIMARY KEY, balance DECIMAL(10, 2))
  WITH (KAFKA_TOPIC='accounts', VALUE_FORMAT='JSON');
CREATE TABLE limits (id BIGINT PRIMARY KEY, most INT)
  WITH (KAFKA_TOPIC='limits', VALUE_FORMAT='JSON');

CREATE TABLE both AS SELECT p.id, name, balance FROM people p JOIN accounts a ON p.id = a.id;

CREATE TABLE right_side AS
  SELECT a.id, p.id, name, balance FROM people p RIGHT JOIN accounts a ON p.id = a.id;

CREATE TABLE full_join AS
  SELECT ROWKEY, p.id, name, balance FROM people p FULL JOIN accounts a ON p.id = a.id;

CREATE TABLE three AS
  SELECT l.id, name, balance, most
  FROM people p LEFT JOIN accounts a ON a.id = p.id JOIN limits l ON a.id = l.id;
