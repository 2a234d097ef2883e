package io.sqlc.runtime.job;

/**
 * How slf4j-simple logs where its user says nothing else by {@code -D}: short lines on standard
 * error, Kafka from WARN. Has to come before the first logger is made.
 */
final class LogFormat {
  private static final String PREFIX = "org.slf4j.simpleLogger.";

  private LogFormat() {}

  static void setDefaults() {
    set("defaultLogLevel", "warn");
    set("log.io.sqlc", "info");
    // What these log of each record is counted and logged by the job itself.
    set("log.org.apache.kafka.streams.errors.LogAndContinueExceptionHandler", "off");
    set("log.org.apache.kafka.streams.processor.internals.RecordDeserializer", "error");
    // Kafka Streams makes configurations of its own that it then warns about.
    set("log.org.apache.kafka.streams.StreamsConfig", "error");
    set("showDateTime", "true");
    set("dateTimeFormat", "yyyy-MM-dd HH:mm:ss");
    set("showThreadName", "false");
    set("showShortLogName", "true");
  }

  private static void set(String name, String value) {
    if (System.getProperty(PREFIX + name) == null) {
      System.setProperty(PREFIX + name, value);
    }
  }
}
