-- Readings of sensors, as the devices send them.
CREATE STREAM readings (
    sensor STRING KEY,
    celsius DOUBLE,
    taken TIMESTAMP,
    place STRUCT<room STRING, floor INT>,
    price DECIMAL(6, 2))
  WITH (KAFKA_TOPIC = 'readings', VALUE_FORMAT = 'JSON');

-- The same in Avro: this statement is all that it takes.
CREATE STREAM readings_avro
  WITH (VALUE_FORMAT = 'AVRO', VALUE_SCHEMA_FULL_NAME = 'com.example.Reading')
  AS SELECT * FROM readings;
