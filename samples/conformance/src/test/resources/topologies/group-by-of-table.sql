CREATE TABLE shops (id INT PRIMARY KEY, region VARCHAR, staff BIGINT)
  WITH (KAFKA_TOPIC = 'shops', VALUE_FORMAT = 'JSON');
CREATE TABLE by_region AS SELECT region, SUM(staff) AS staff FROM shops GROUP BY region;
