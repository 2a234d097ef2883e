package io.sqlc.runtime.job;

/** What {@code --help} says. */
final class HelpText {
  private HelpText() {}

  static String of(String name) {
    return """
        %1$s, a stream processing job compiled by sqlc

        Usage: java -jar %1$s.jar --bootstrap-servers HOST:PORT [--config FILE]
               java -jar %1$s.jar --describe | --version | --help

          --bootstrap-servers HOST:PORT[,HOST:PORT…]
                           Kafka brokers to start from; overrides bootstrap.servers of the file
          --config FILE    properties of Kafka by their own names: application.id, state.dir,
                           num.stream.threads, commit.interval.ms, processing.guarantee,
                           security.protocol, sasl.*, ssl.*, consumer.*, producer.*, admin.*,
                           and config.providers for secrets
          --describe       show statements, topics, stores and topology; needs no broker
          --version        show the versions of sqlc, Kafka Streams and Java
          --help           show this

        Examples
          java -jar %1$s.jar --bootstrap-servers localhost:9092
          java -jar %1$s.jar --bootstrap-servers broker1:9092,broker2:9092 --config production.properties
          java -jar %1$s.jar --describe

        Start more copies to share the work; stop a copy with Ctrl-C or SIGTERM.
        Exit codes: 0 stopped normally, 1 failed or could not start, 2 wrong usage.
        """
        .formatted(name);
  }
}
