package io.sqlc.samples.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.format.UnreadableRecordException;
import io.sqlc.runtime.job.Job;
import io.sqlc.runtime.job.Query;
import io.sqlc.samples.conformance.RandomColumns.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of random columns, written in a format and read again by generated code, are what they were;
 * bytes that are random, or mutated, give a row or are skipped, and nothing else, as keys and as
 * values. A failure tells the seed; {@code -Drandom.formats.seed=} runs it again, {@code
 * -Drandom.formats.rounds=} runs more of them.
 */
class RandomFormatsTest {
  private static final int ROUNDS = Integer.getInteger("random.formats.rounds", 1);
  private static final int ROWS = 60;
  private static final int MUTATIONS = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  /** The columns of a format's topic. */
  private record Topic(
      String format,
      RandomColumns keys,
      RandomColumns values,
      List<SqlType.Field> key,
      List<SqlType.Field> value) {

    static Topic of(String format, Random random) {
      Kind kind =
          switch (format) {
            case "DELIMITED", "KAFKA" -> Kind.SCALARS;
            case "PROTOBUF", "PROTOBUF_NOSR" -> Kind.MESSAGES;
            default -> Kind.ALL;
          };
      RandomColumns keys = new RandomColumns(random, kind, true);
      RandomColumns values = new RandomColumns(random, kind, false);
      if (format.equals("KAFKA")) {
        // No NULLs: a bare NULL is a record without a value, which is no row.
        return new Topic(format, keys, keys, primitive(random, "K"), primitive(random, "V"));
      }
      return new Topic(
          format,
          keys,
          values,
          keys.columns("K", 1 + random.nextInt(2)),
          values.columns("V", 2 + random.nextInt(5)));
    }

    private static List<SqlType.Field> primitive(Random random, String name) {
      SqlType[] types = {
        SqlType.INT, SqlType.BIGINT, SqlType.DOUBLE, SqlType.STRING, SqlType.BYTES
      };
      return List.of(new SqlType.Field(name, types[random.nextInt(types.length)]));
    }

    String sql(Random random) {
      String nulls =
          format.startsWith("PROTOBUF")
              ? ", KEY_PROTOBUF_NULLABLE_REPRESENTATION = '%1$s',"
                  .concat(" VALUE_PROTOBUF_NULLABLE_REPRESENTATION = '%1$s'")
                  .formatted(random.nextBoolean() ? "OPTIONAL" : "WRAPPER")
              : "";
      return """
      CREATE STREAM src_%1$s (%2$s, %3$s)
        WITH (KAFKA_TOPIC = 'src_%1$s', KEY_FORMAT = 'JSON', VALUE_FORMAT = 'JSON');
      CREATE STREAM plain_%1$s WITH (KAFKA_TOPIC = 'plain_%1$s') AS SELECT * FROM src_%1$s;
      CREATE STREAM f_%1$s WITH (KAFKA_TOPIC = 'f_%1$s', FORMAT = '%1$s'%4$s)
        AS SELECT * FROM src_%1$s;
      CREATE STREAM back_%1$s WITH (KAFKA_TOPIC = 'back_%1$s', FORMAT = 'JSON')
        AS SELECT * FROM f_%1$s;
      """
          .formatted(format, RandomColumns.sql(key, " KEY"), RandomColumns.sql(value, ""), nulls);
    }

    TestRecord<byte[], byte[]> row() throws Exception {
      Object bareOrObject = key.size() == 1 ? keys.row(key).get(key.get(0).name()) : keys.row(key);
      return new TestRecord<>(
          MAPPER.writeValueAsBytes(bareOrObject), MAPPER.writeValueAsBytes(values.row(value)));
    }
  }

  private static final List<String> FORMATS =
      List.of("JSON", "JSON_SR", "AVRO", "PROTOBUF", "PROTOBUF_NOSR", "DELIMITED", "KAFKA");

  @Test
  void rowsComeBackAndBadBytesAreSkipped() throws Exception {
    long seed = Long.getLong("random.formats.seed", System.nanoTime());
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(seed + round);
      List<Topic> topics = FORMATS.stream().map(format -> Topic.of(format, random)).toList();
      StringBuilder sql = new StringBuilder();
      topics.forEach(topic -> sql.append(topic.sql(random)));
      String told = "random.formats.seed=" + (seed + round) + "\n" + sql;
      Job job = CompiledSql.job(sql.toString());
      for (Topic topic : topics) {
        check(topic, job, random, told);
      }
    }
  }

  private void check(Topic topic, Job job, Random random, String told) throws Exception {
    CaseRegistry registry = new CaseRegistry(List.of(), 0);
    TopicLog log = new TopicLog();
    try (QueryRun plain = run(job, "PLAIN_" + topic.format(), registry, log);
        QueryRun there = run(job, "F_" + topic.format(), registry, log);
        QueryRun back = run(job, "BACK_" + topic.format(), registry, log)) {
      List<TestRecord<byte[], byte[]>> written = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        TestRecord<byte[], byte[]> row = topic.row();
        plain.pipe("src_" + topic.format(), row);
        there.pipe("src_" + topic.format(), row);
        written = log.of("f_" + topic.format());
        assertEquals(i + 1, written.size(), () -> told + "\nnot written: " + text(row));
        back.pipe("f_" + topic.format(), written.get(i));
        assertSame(told, written.get(i), log, topic.format(), i);
      }
      mutate(topic, back, written, random, log, told);
    }
  }

  private static void assertSame(
      String told, TestRecord<byte[], byte[]> bytes, TopicLog log, String format, int index) {
    List<TestRecord<byte[], byte[]>> expected = log.of("plain_" + format);
    List<TestRecord<byte[], byte[]>> found = log.of("back_" + format);
    String message = told + "\n" + format + " " + text(bytes);
    assertEquals(expected.size(), found.size(), message);
    TestRecord<byte[], byte[]> before = expected.get(index);
    TestRecord<byte[], byte[]> after = found.get(index);
    assertEquals(string(before.value()), string(after.value()), message);
    assertArrayEquals(before.key(), after.key(), message);
  }

  private static void mutate(
      Topic topic,
      QueryRun back,
      List<TestRecord<byte[], byte[]>> written,
      Random random,
      TopicLog log,
      String told) {
    String name = "f_" + topic.format();
    for (TestRecord<byte[], byte[]> row : written) {
      for (int i = 0; i < MUTATIONS; i++) {
        boolean key = random.nextInt(3) == 0;
        TestRecord<byte[], byte[]> bad =
            new TestRecord<>(
                key ? mutated(row.key(), random) : row.key(),
                key ? row.value() : mutated(row.value(), random));
        int rows = log.of("back_" + topic.format()).size();
        Skipped.exceptions().clear();
        try {
          back.pipe(name, bad);
        } catch (RuntimeException e) {
          throw new AssertionError(told + "\n" + topic.format() + " " + text(bad), e);
        }
        int more = log.of("back_" + topic.format()).size() - rows;
        List<Exception> skipped = Skipped.exceptions();
        assertEquals(
            1, more + skipped.size(), () -> told + "\nneither row nor skipped: " + text(bad));
        assertTrue(
            skipped.stream().allMatch(e -> e instanceof UnreadableRecordException),
            () -> told + "\n" + topic.format() + " " + text(bad) + "\n" + skipped);
      }
    }
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes == null || random.nextInt(5) == 0) {
      byte[] other = new byte[random.nextInt(24)];
      random.nextBytes(other);
      return other;
    }
    int place = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(4)) {
      case 0 -> Arrays.copyOf(bytes, place);
      case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(4));
      case 2 -> {
        byte[] shorter = Arrays.copyOfRange(bytes, place, bytes.length);
        yield random.nextBoolean() ? shorter : withHead(bytes, shorter);
      }
      default -> {
        byte[] changed = bytes.clone();
        for (int i = 0; i <= random.nextInt(3) && changed.length > 0; i++) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        yield changed;
      }
    };
  }

  /** The same schema, and another content. */
  private static byte[] withHead(byte[] bytes, byte[] content) {
    int head = Math.min(5, bytes.length);
    byte[] joined = Arrays.copyOf(bytes, head + content.length);
    System.arraycopy(content, 0, joined, head, content.length);
    return joined;
  }

  private QueryRun run(Job job, String sink, CaseRegistry registry, TopicLog log) {
    for (Query query : job.queries()) {
      if (query.name().equals(sink)) {
        return new QueryRun(
            query,
            Map.of(
                "ksql.streams." + StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                Skipped.class.getName()),
            registry,
            folder.resolve(sink),
            new Troubles(),
            log);
      }
    }
    throw new AssertionError("no query " + sink);
  }

  private static String string(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String text(TestRecord<byte[], byte[]> row) {
    return hex(row.key())
        + " "
        + string(row.key())
        + " → "
        + hex(row.value())
        + " "
        + string(row.value());
  }

  private static String hex(byte[] bytes) {
    return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
  }

  /** Skips bad records and keeps what was wrong with them. */
  public static final class Skipped implements DeserializationExceptionHandler {
    private static final List<Exception> EXCEPTIONS = new ArrayList<>();

    static List<Exception> exceptions() {
      return EXCEPTIONS;
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      EXCEPTIONS.add(exception);
      return Response.resume();
    }
  }
}
