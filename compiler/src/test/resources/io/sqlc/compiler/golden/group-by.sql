CREATE STREAM orders (id INT KEY, region VARCHAR, shop INT, amount BIGINT)
  WITH (KAFKA_TOPIC = 'orders', VALUE_FORMAT = 'JSON');
CREATE TABLE shops (id INT PRIMARY KEY, region VARCHAR, staff BIGINT)
  WITH (KAFKA_TOPIC = 'shops', VALUE_FORMAT = 'JSON');

-- the key is there already: nothing is moved
CREATE TABLE by_id AS SELECT id, COUNT(*) AS n FROM orders GROUP BY id;

-- one aggregate for both uses, one that only HAVING has
CREATE TABLE by_region AS
  SELECT region, SUM(amount) AS total, SUM(amount) / COUNT(*) AS mean FROM orders
  WHERE amount > 0 GROUP BY region HAVING MAX(amount) > 10;

-- expressions as keys, in the order of GROUP BY
CREATE TABLE by_two WITH (KEY_FORMAT = 'JSON') AS
  SELECT COUNT(shop) AS n, shop % 10 AS s, region AS r, COUNT(shop) + 1 AS more FROM orders
  GROUP BY region, shop % 10;

-- rows of a table leave their group when they change
CREATE TABLE shops_by_region AS SELECT region, SUM(staff) AS staff FROM shops GROUP BY region;
