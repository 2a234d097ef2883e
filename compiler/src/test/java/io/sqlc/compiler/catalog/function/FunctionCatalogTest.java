package io.sqlc.compiler.catalog.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.runtime.function.SqlFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionCatalogTest {

  /** A function of two overloads, one method serving two signatures. */
  @SqlFunction(name = "TWICE", description = "Doubles.", example = "TWICE(1)", result = "2")
  public static final class Twice {
    private Twice() {}

    @io.sqlc.runtime.function.Overload(value = "TWICE(DATE d)", returns = "DATE")
    @io.sqlc.runtime.function.Overload(value = "TWICE(INT i)", returns = "INT", mayFail = true)
    public static Integer twice(Integer i) {
      return i == null ? null : i * 2;
    }
  }

  /** A function whose class has another name. */
  @SqlFunction(name = "OTHER", description = "Gives 1.")
  public static final class Misnamed {
    private Misnamed() {}

    @io.sqlc.runtime.function.Overload(value = "OTHER()", returns = "INT")
    public static Integer other() {
      return 1;
    }
  }

  /** No function. */
  public static final class Undeclared {
    private Undeclared() {}
  }

  @Test
  void readsDeclarations() {
    FunctionCatalog catalog = FunctionCatalog.of(List.of(Twice.class));
    FunctionLookup lookup = catalog.lookup("twice");
    SqlFunctionDescriptor twice = ((FunctionLookup.Known) lookup).function();
    assertEquals(List.of("TWICE(DATE d) → DATE", "TWICE(INT i) → INT"), twice.signatures());
    assertEquals(
        new Implementation.Method(
            FunctionCatalogTest.class.getName() + ".Twice",
            "twice",
            JavaCall.PLAIN,
            List.of(),
            true,
            true,
            false,
            true,
            List.of()),
        twice.overloads().get(1).implementation());
  }

  @Test
  void suggestsNearNames() {
    FunctionCatalog catalog = FunctionCatalog.standard();
    FunctionLookup.Unknown unknown = (FunctionLookup.Unknown) catalog.lookup("UCASS");
    assertTrue(unknown.near().contains("UCASE"), unknown.toString());
  }

  @Test
  void refusesWrongDeclarations() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FunctionCatalog.of(List.of(Undeclared.class)).lookup("UNDECLARED"));
    assertThrows(
        IllegalArgumentException.class,
        () -> FunctionCatalog.of(List.of(Misnamed.class)).lookup("MISNAMED"));
    assertThrows(
        IllegalArgumentException.class,
        () -> FunctionCatalog.of(List.of(Twice.class, Twice.class)));
  }

  @Test
  void findsEveryFunctionOfTheProductByItsName() {
    FunctionCatalog catalog = FunctionCatalog.standard();
    assertFalse(catalog.functions().isEmpty());
    for (SqlFunctionDescriptor function : catalog.functions()) {
      assertEquals(
          new FunctionLookup.Known(function), FunctionCatalog.standard().lookup(function.name()));
    }
  }
}
