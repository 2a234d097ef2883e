CREATE STREAM s (id BIGINT KEY, name STRING, amount INT) WITH (KAFKA_TOPIC='s', VALUE_FORMAT='JSON');
CREATE STREAM r (id BIGINT KEY, name STRING) WITH (KAFKA_TOPIC='r', VALUE_FORMAT='JSON');
CREATE TABLE counts AS SELECT name, COUNT(*) AS n FROM s GROUP BY name;
CREATE TABLE wrong AS SELECT name, amount, COUNT(*) AS n FROM s GROUP BY name;
CREATE TABLE of_counts AS SELECT name, n + 'a' AS m FROM counts;
CREATE STREAM joined AS SELECT s.id, r.name FROM s JOIN r WITHIN 1 HOUR ON s.id = r.id;
CREATE STREAM no_within AS SELECT s.id, r.name FROM s JOIN r ON s.id = r.id;
