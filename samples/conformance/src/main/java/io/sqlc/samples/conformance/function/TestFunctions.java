package io.sqlc.samples.conformance.function;

import io.sqlc.compiler.catalog.function.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** All functions that cases call. */
public final class TestFunctions {
  private TestFunctions() {}

  /** Their classes. */
  public static List<JavaClass> all() {
    return Stream.of(
            BadUdf.class,
            FiveArg.class,
            FourArg.class,
            GenericVarArg.class,
            MidVarArg.class,
            MultiArg.class,
            ObjColArg.class,
            TestUdaf.class,
            TestUdf.class,
            TestUdtf.class,
            ThrowingUdtf.class,
            VarArg.class,
            WhenCondition.class,
            WhenResult.class)
        .map(JavaClass::of)
        .toList();
  }
}
