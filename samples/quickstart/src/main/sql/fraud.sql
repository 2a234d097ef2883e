-- Fraud detection on card payments.
--
--   payments ──▶ euro_payments ──▶ scored_payments ──▶ fraud_alerts
--                                        ▲
--   customers ───────────────────────────┘
--
-- Two topics come from elsewhere and are declared here. Three queries work on them; each writes a
-- topic of its own, so that other programs (and the next query) can read every step.

-- A stream: every record is an event. What stands in the record's key is marked KEY, all else is
-- read from the JSON value; fields that no query uses are skipped.
CREATE STREAM payments (
    customer_id STRING KEY,
    payment_id  STRING,
    status      STRING,
    amount      DECIMAL(10, 2),
    currency    STRING,
    merchant    STRING,
    country     STRING
  ) WITH (
    KAFKA_TOPIC  = 'payments',
    VALUE_FORMAT = 'JSON'
  );

-- A table: the latest record of each key is the row. Its topic is compacted.
CREATE TABLE customers (
    customer_id  STRING PRIMARY KEY,
    name         STRING,
    home_country STRING,
    usual_amount DECIMAL(10, 2)
  ) WITH (
    KAFKA_TOPIC  = 'customers',
    VALUE_FORMAT = 'JSON'
  );

-- 1. Keep what was authorised, in one currency and one spelling. A CASE without ELSE is NULL where
--    no WHEN holds, and so is all that is computed from it: a payment in yen has no euro amount.
--    DECIMAL is exact; only the CAST rounds, and it says to what.
CREATE STREAM euro_payments WITH (KAFKA_TOPIC = 'euro-payments') AS
  SELECT
    customer_id,
    payment_id,
    CAST(amount * CASE
        WHEN currency = 'EUR' THEN 1.00
        WHEN currency = 'USD' THEN 0.92
        WHEN currency = 'GBP' THEN 1.17
      END AS DECIMAL(10, 2)) AS euro,
    TRIM(merchant) AS merchant,
    UCASE(country) AS country
  FROM payments
  WHERE status = 'authorised' AND amount > 0
  EMIT CHANGES;

-- 2. Look up who pays, and score. Both topics are keyed by the customer, so nothing is sent over
--    the network to bring the two together. LEFT: a payment of a customer whom nobody knows stays,
--    with NULL in the columns of the table. A comparison with NULL is FALSE, but arithmetic on NULL
--    makes the whole column NULL: that is asked first, as AND stops where it is FALSE.
CREATE STREAM scored_payments WITH (KAFKA_TOPIC = 'scored-payments') AS
  SELECT
    p.customer_id AS customer_id,
    p.payment_id AS payment_id,
    COALESCE(c.name, 'unknown') AS customer,
    p.euro AS euro,
    p.merchant AS merchant,
    p.country AS country,
      CASE WHEN c.name IS NULL              THEN 50 ELSE 0 END
    + CASE WHEN p.country <> c.home_country THEN 30 ELSE 0 END
    + CASE WHEN c.usual_amount IS NOT NULL
            AND p.euro > 5 * c.usual_amount THEN 40 ELSE 0 END
    + CASE WHEN p.euro IS NULL              THEN 20 ELSE 0 END AS risk
  FROM euro_payments p
  LEFT JOIN customers c ON p.customer_id = c.customer_id
  EMIT CHANGES;

-- 3. Pass on the suspicious ones, with what to do about them.
CREATE STREAM fraud_alerts WITH (KAFKA_TOPIC = 'fraud-alerts') AS
  SELECT
    customer_id,
    payment_id,
    CASE WHEN risk >= 70 THEN 'block' ELSE 'review' END AS action,
    risk,
    CONCAT(
        customer, ' paid ', COALESCE(CAST(euro AS STRING), '?'), ' EUR',
        ' at ', merchant, ', ', country) AS reason
  FROM scored_payments
  WHERE risk >= 40
  EMIT CHANGES;
