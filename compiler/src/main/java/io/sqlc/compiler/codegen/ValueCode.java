package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.sqlc.compiler.catalog.SqlType;
import io.sqlc.runtime.avro.AvroReader;
import io.sqlc.runtime.avro.AvroWriter;
import io.sqlc.runtime.json.JsonReader;
import io.sqlc.runtime.json.JsonWriter;
import io.sqlc.runtime.state.StateReader;
import io.sqlc.runtime.state.StateWriter;
import java.util.Locale;

/**
 * The calls that read and write values of each type, nested ones by lambdas and method references.
 */
final class ValueCode {
  private final JavaTypes types;
  private final Wire wire;

  ValueCode(JavaTypes types, Wire wire) {
    this.types = types;
    this.wire = wire;
  }

  /** What values are read from and written to; all kinds name their methods alike. */
  enum Wire {
    JSON(JsonReader.class, JsonWriter.class),
    AVRO(AvroReader.class, AvroWriter.class),
    STATE(StateReader.class, StateWriter.class);

    private final Class<?> reader;
    private final Class<?> writer;

    Wire(Class<?> reader, Class<?> writer) {
      this.reader = reader;
      this.writer = writer;
    }
  }

  /** The class with the static methods {@code read} and {@code write} of a STRUCT's record. */
  ClassName structCodec(RowClass struct) {
    String suffix =
        switch (wire) {
          case JSON -> "Json";
          case AVRO -> "Avro";
          case STATE -> "State";
        };
    return struct.name().peerClass(struct.name().simpleName() + suffix);
  }

  /**
   * Reads a value.
   *
   * @param in the name of the reader's variable
   */
  CodeBlock read(SqlType type, String in) {
    if (type instanceof SqlType.Decimal decimal) {
      return wire != Wire.STATE
          ? CodeBlock.of("$N.readDecimal($L, $L)", in, decimal.precision(), decimal.scale())
          : CodeBlock.of("$N.readDecimal()", in);
    }
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("$N.readArray($L)", in, reader(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return wire != Wire.STATE
          ? CodeBlock.of("$N.readMap($L)", in, reader(map.value()))
          : CodeBlock.of("$N.readMap($L, $L)", in, reader(map.key()), reader(map.value()));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("$T.read($N)", structCodec(types.struct(struct)), in);
    }
    return CodeBlock.of("$N.read$L()", in, word(type));
  }

  /** A function from a reader to a value. */
  CodeBlock reader(SqlType type) {
    if (type instanceof SqlType.Primitive
        || (type instanceof SqlType.Decimal && wire == Wire.STATE)) {
      return CodeBlock.of("$T::read$L", wire.reader, word(type));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("$T::read", structCodec(types.struct(struct)));
    }
    // The inner parameter must not shadow an outer one.
    String parameter = "in" + depth(type);
    return CodeBlock.of("$N -> $L", parameter, read(type, parameter));
  }

  /**
   * Goes past a value of JSON as if it was read.
   *
   * @param in the name of the reader's variable
   */
  CodeBlock skip(SqlType type, String in) {
    if (type instanceof SqlType.Decimal decimal) {
      return CodeBlock.of("$N.skipDecimal($L, $L)", in, decimal.precision(), decimal.scale());
    }
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("$N.skipArray($L)", in, skipper(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return CodeBlock.of("$N.skipMap($L)", in, skipper(map.value()));
    }
    return type instanceof SqlType.Struct struct
        ? CodeBlock.of("$T.skip($N)", structCodec(types.struct(struct)), in)
        : CodeBlock.of("$N.skip$L()", in, word(type));
  }

  private CodeBlock skipper(SqlType type) {
    if (type instanceof SqlType.Primitive) {
      return CodeBlock.of("$T::skip$L", wire.reader, word(type));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("$T::skip", structCodec(types.struct(struct)));
    }
    String parameter = "in" + depth(type);
    return CodeBlock.of("$N -> $L", parameter, skip(type, parameter));
  }

  /**
   * Writes a value.
   *
   * @param out the name of the writer's variable
   */
  CodeBlock write(SqlType type, String out, CodeBlock value) {
    if (type instanceof SqlType.Array array) {
      return CodeBlock.of("$N.writeArray($L, $L)", out, value, writer(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return wire != Wire.STATE
          ? CodeBlock.of("$N.writeMap($L, $L)", out, value, writer(map.value()))
          : CodeBlock.of(
              "$N.writeMap($L, $L, $L)", out, value, writer(map.key()), writer(map.value()));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("$T.write($N, $L)", structCodec(types.struct(struct)), out, value);
    }
    return CodeBlock.of("$N.write$L($L)", out, word(type), value);
  }

  /** A function from a writer and a value. */
  CodeBlock writer(SqlType type) {
    if (type instanceof SqlType.Primitive || type instanceof SqlType.Decimal) {
      return CodeBlock.of("$T::write$L", wire.writer, word(type));
    }
    if (type instanceof SqlType.Struct struct) {
      return CodeBlock.of("$T::write", structCodec(types.struct(struct)));
    }
    String out = "out" + depth(type);
    String value = "value" + depth(type);
    return CodeBlock.of("($N, $N) -> $L", out, value, write(type, out, CodeBlock.of("$N", value)));
  }

  private static int depth(SqlType type) {
    if (type instanceof SqlType.Array array) {
      return 1 + depth(array.element());
    }
    return type instanceof SqlType.Map map ? 1 + depth(map.value()) : 1;
  }

  /** The type's word in the names of the reader's and the writer's methods. */
  static String word(SqlType type) {
    String name = type instanceof SqlType.Primitive primitive ? primitive.name() : type.baseName();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
