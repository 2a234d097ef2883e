CREATE TABLE shops (id INT PRIMARY KEY, region VARCHAR, staff BIGINT)
  WITH (KAFKA_TOPIC = 'shops', VALUE_FORMAT = 'JSON');
CREATE TABLE large AS SELECT id, staff + 1 AS staff FROM shops WHERE staff > 10;
