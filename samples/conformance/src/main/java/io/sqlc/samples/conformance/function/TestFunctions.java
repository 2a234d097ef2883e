package io.sqlc.samples.conformance.function;

import java.util.List;

/** All functions that cases call. */
public final class TestFunctions {
  private TestFunctions() {}

  /** Their classes. */
  public static List<Class<?>> all() {
    return List.of(
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
        WhenResult.class);
  }
}
