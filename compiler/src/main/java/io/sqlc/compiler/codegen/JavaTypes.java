package io.sqlc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.sqlc.compiler.catalog.SqlType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;

/**
 * The Java types of SQL values; null is NULL. DATE is epoch days, TIME ms of the day, TIMESTAMP
 * epoch ms.
 */
public final class JavaTypes {
  private final StructClasses structs;

  public JavaTypes(StructClasses structs) {
    this.structs = structs;
  }

  /** The type of a value that may be NULL. */
  public TypeName of(SqlType type) {
    if (type instanceof SqlType.Primitive primitive) {
      return switch (primitive) {
        case BOOLEAN -> ClassName.get(Boolean.class);
        case INT, DATE, TIME -> ClassName.get(Integer.class);
        case BIGINT, TIMESTAMP -> ClassName.get(Long.class);
        case DOUBLE -> ClassName.get(Double.class);
        case STRING -> ClassName.get(String.class);
        case BYTES -> ClassName.get(Bytes.class);
        case INTERVALUNIT -> ClassName.get(TimeUnit.class);
      };
    }
    if (type instanceof SqlType.Decimal) {
      return ClassName.get(BigDecimal.class);
    }
    if (type instanceof SqlType.Array array) {
      return ParameterizedTypeName.get(ClassName.get(List.class), of(array.element()));
    }
    if (type instanceof SqlType.Map map) {
      return ParameterizedTypeName.get(ClassName.get(Map.class), of(map.key()), of(map.value()));
    }
    return structs.of((SqlType.Struct) type);
  }

  /** The STRUCT types within a column's type have records, called after the column. */
  void register(String column, SqlType type) {
    structs.register(column, type);
  }

  /** The record of a STRUCT type. */
  public RowClass struct(SqlType.Struct type) {
    return structs.row(type);
  }
}
