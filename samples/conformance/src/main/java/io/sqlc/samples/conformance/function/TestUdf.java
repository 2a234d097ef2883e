package io.sqlc.samples.conformance.function;

import io.sqlc.runtime.expression.Struct;
import io.sqlc.runtime.function.Overload;
import io.sqlc.runtime.function.SqlFunction;
import io.sqlc.runtime.function.StructMaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TEST_UDF: tells which overload was chosen. */
@SqlFunction(name = "TEST_UDF", description = "The name of the method that was called.")
public final class TestUdf {
  @Overload
  public String doStuffIntString(@Nullable Integer first, @Nullable String second) {
    return "doStuffIntString";
  }

  @Overload
  public String doStuffLongString(@Nullable Long first, @Nullable String second) {
    return "doStuffLongString";
  }

  @Overload
  public String doStuffLongLongString(
      @Nullable Long first, @Nullable Long second, @Nullable String third) {
    return "doStuffLongLongString";
  }

  @Overload
  public String doStuffLongVarargs(@Nullable Long... numbers) {
    return "doStuffLongVarargs";
  }

  @Overload(value = "TEST_UDF(STRUCT<A STRING> struct)", returns = "STRING")
  public @Nullable String valueOfA(@Nullable Struct struct) {
    return struct == null ? null : (String) struct.field(0);
  }

  @Overload(value = "TEST_UDF()", returns = "STRUCT<A STRING>")
  public <R extends Struct> R foo(StructMaker<R> maker) {
    return maker.make(List.of("foo"));
  }
}
