package io.sqlc.samples.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sqlc.compiler.catalog.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Columns of random types that a format takes, and rows of them in JSON. */
final class RandomColumns {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String[] TEXTS = {
    "a", "-1", " ", "\"", ",", "a,b\r\nc\"", "#x", "x ", "null", "ä漢🙂", "{\"A\":1}", "\\", "\u0001"
  };

  /** What kind of types there are. */
  enum Kind {
    SCALARS,
    /** All, but no arrays and maps inside each other, and no NULL in place of a collection. */
    MESSAGES,
    ALL
  }

  private final Random random;
  private final Kind kind;
  private final boolean keys;

  /**
   * A source of columns.
   *
   * @param keys whether they are of keys: without maps
   */
  RandomColumns(Random random, Kind kind, boolean keys) {
    this.random = random;
    this.kind = kind;
    this.keys = keys;
  }

  /** Columns with names that begin with a letter; some of them are lower-case. */
  List<SqlType.Field> columns(String letter, int count) {
    List<SqlType.Field> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = random.nextInt(4) == 0 ? letter.toLowerCase(Locale.ROOT) : letter;
      columns.add(new SqlType.Field(name + i, type(2, true)));
    }
    return columns;
  }

  private SqlType type(int depth, boolean collections) {
    int choice = kind == Kind.SCALARS || depth == 0 ? 0 : random.nextInt(6);
    boolean nested = kind != Kind.MESSAGES;
    if (choice == 1 && collections) {
      return new SqlType.Array(type(depth - 1, nested));
    }
    if (choice == 2 && collections && !keys) {
      return new SqlType.Map(SqlType.STRING, type(depth - 1, nested));
    }
    if (choice == 3) {
      List<SqlType.Field> fields = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        fields.add(new SqlType.Field("F" + i, type(depth - 1, true)));
      }
      return new SqlType.Struct(fields);
    }
    int scale = random.nextInt(8);
    SqlType[] scalars = {
      SqlType.BOOLEAN,
      SqlType.INT,
      SqlType.BIGINT,
      SqlType.DOUBLE,
      SqlType.STRING,
      SqlType.BYTES,
      SqlType.DATE,
      SqlType.TIME,
      SqlType.TIMESTAMP,
      new SqlType.Decimal(scale + 1 + random.nextInt(20), scale)
    };
    return scalars[random.nextInt(scalars.length)];
  }

  /** As CREATE lists them. */
  static String sql(List<SqlType.Field> columns, String role) {
    return columns.stream()
        .map(column -> "`" + column.name() + "` " + column.type() + role)
        .collect(Collectors.joining(", "));
  }

  /** A row as a JSON object; each value may be null but in keys. */
  ObjectNode row(List<SqlType.Field> columns) {
    ObjectNode row = NODES.objectNode();
    for (SqlType.Field column : columns) {
      row.set(column.name(), keys ? value(column.type()) : orNull(column.type()));
    }
    return row;
  }

  private JsonNode orNull(SqlType type) {
    boolean collection = type instanceof SqlType.Array || type instanceof SqlType.Map;
    boolean always = kind == Kind.MESSAGES && collection;
    return !always && random.nextInt(6) == 0 ? NODES.nullNode() : value(type);
  }

  private JsonNode part(SqlType type) {
    // Elements of Protobuf's arrays and maps are never NULL.
    return kind == Kind.MESSAGES ? value(type) : orNull(type);
  }

  private JsonNode value(SqlType type) {
    if (type instanceof SqlType.Array array) {
      ArrayNode node = NODES.arrayNode();
      for (int i = random.nextInt(4); i > 0; i--) {
        node.add(part(array.element()));
      }
      return node;
    }
    if (type instanceof SqlType.Map map) {
      ObjectNode node = NODES.objectNode();
      for (int i = random.nextInt(3); i > 0; i--) {
        node.set("k" + i + text(), part(map.value()));
      }
      return node;
    }
    if (type instanceof SqlType.Struct struct) {
      ObjectNode node = NODES.objectNode();
      struct.fields().forEach(field -> node.set(field.name(), orNull(field.type())));
      return node;
    }
    if (type instanceof SqlType.Decimal decimal) {
      BigInteger bound = BigInteger.TEN.pow(decimal.precision());
      BigInteger digits = new BigInteger(bound.bitLength() - 1, random);
      return NODES.numberNode(
          new BigDecimal(random.nextBoolean() ? digits : digits.negate(), decimal.scale()));
    }
    return switch ((SqlType.Primitive) type) {
      case BOOLEAN -> NODES.booleanNode(random.nextBoolean());
      case INT -> NODES.numberNode(random.nextInt(4) == 0 ? 0 : random.nextInt());
      case BIGINT -> NODES.numberNode(random.nextLong());
      case DOUBLE ->
          NODES.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case STRING -> NODES.textNode(text());
      case BYTES -> {
        byte[] bytes = new byte[1 + random.nextInt(8)];
        random.nextBytes(bytes);
        yield NODES.binaryNode(bytes);
      }
      case DATE -> NODES.numberNode(random.nextInt(60_000) - 30_000);
      case TIME -> NODES.numberNode(random.nextInt(86_400_000));
      case TIMESTAMP -> NODES.numberNode(random.nextLong() >> 22);
      case INTERVALUNIT -> throw new IllegalStateException("no column is " + type);
    };
  }

  /** Never empty: DELIMITED has no empty text. */
  private String text() {
    StringBuilder text = new StringBuilder(TEXTS[random.nextInt(TEXTS.length)]);
    while (random.nextInt(3) == 0) {
      text.append(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return text.toString();
  }
}
