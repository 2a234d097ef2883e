package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.Overload;
import io.sqlc.compiler.catalog.function.ResultRule;
import io.sqlc.compiler.catalog.function.SqlFunctionDescriptor;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions are the same, read from sources or from the classes that javac makes of them. */
class FunctionDescriptionsTest {
  private static final String[] SOURCES = {
    "own/Scalars.java",
        """
        package own;

        import io.sqlc.runtime.expression.Struct;
        import io.sqlc.runtime.function.*;
        import java.math.BigDecimal;
        import java.nio.ByteBuffer;
        import java.time.*;
        import java.util.*;

        @SqlFunction(name = Scalars.NAME, description = "Many " + "things.",
            example = "SCALARS(1)", result = \"""
                one
                two\""")
        public class Scalars extends Base {
          static final String NAME = "SCA" + Names.REST;

          @Overload public static int plain(int a, Long b, Double... c) { return 1; }
          @Overload public boolean times(LocalDate d, LocalTime t, Instant i) { return true; }
        }

        interface Names { String REST = "LARS"; }
        """,
    "own/Base.java",
        """
        package own;

        import io.sqlc.runtime.function.Overload;
        import java.util.List;

        abstract class Base {
          @Overload public List<String> inherited(String a, List<? extends Long> b) { return null; }
        }
        """,
    "own/Generics.java",
        """
        package own;

        import io.sqlc.runtime.expression.*;
        import io.sqlc.runtime.function.*;
        import java.math.BigDecimal;
        import java.util.List;
        import java.util.Map;
        import org.apache.kafka.common.Configurable;
        import org.apache.kafka.common.utils.Bytes;

        @SqlFunction(name = "GENERICS", description = "")
        public final class Generics<C> implements Configurable {
          public record Inner(String name, java.time.LocalDate day) {}
          public record Outer(int id, List<Inner> inners, Map<String, Own> own) {}
          public record Own(double x) {}

          public Generics() {}
          public Generics(int x) {}
          @Override public void configure(Map<String, ?> properties) {}

          @Overload public <T> T first(List<T> list, T otherwise) { return null; }
          @Overload public <K, V> Map<V, K> swap(Map<K, V> map) { return null; }
          @Overload("GENERICS(INT a, STRING... middle, DATE b)")
          public static Bytes middle(int a, List<String> middle, java.sql.Date b) { return null; }
          @Overload(value = "GENERICS(DECIMAL a)", returnsBy = "type")
          public static BigDecimal decimal(DecimalType type, FunctionSettings settings, BigDecimal a)
              { return a; }
          @Overload(value = "GENERICS(STRUCT<a INT, `b` STRING> s)",
              returns = "STRUCT<`b` STRING, x DECIMAL(4, 1)>")
          public static <R extends Struct> R struct(StructMaker<R> maker, Struct s) { return null; }
          @Overload public static Inner record(Outer outer) { return null; }
          @Overload("GENERICS(A... a)")
          public static <A> String any(ValueType<A> type, A... a) { return null; }
          public static String type(List<String> types) { return types.get(0); }
        }
        """,
    "own/Rows.java",
        """
        package own;

        import io.sqlc.runtime.function.Overload;
        import io.sqlc.runtime.function.SqlTableFunction;

        public class Rows {
          @SqlTableFunction(name = "LETTERS", description = "Letters.", result = {"a", "b"})
          public static class Letters {
            @Overload("LETTERS(STRING... text)")
            public java.util.List<String> letters(String... all) { return null; }
            @Overload(value = "LETTERS(INT n)", returns = "STRUCT<name STRING, day DATE>")
            @Overload("LETTERS(DATE n)")
            public java.util.List<Generics.Inner> letters(int n) { return null; }
          }
        }
        """,
    "own/Aggregates.java",
        """
        package own;

        import io.sqlc.runtime.function.*;
        import io.sqlc.runtime.state.StateForm;
        import java.util.*;

        @SqlAggregate(name = "BEST", description = "The best.", rows = {"1", "2"}, result = "2")
        public abstract class Aggregates {
          public record State(long n, List<String> texts) {}

          @Overload(value = "BEST(T value, LITERAL INT n)", returns = "ARRAY<T>")
          public static <T> TableAggregate<T, Map<String, T>, List<T>> best(
              StateForm<T> form, FunctionSettings settings, @AtLeast(1) int n) { return null; }

          @Overload(value = "BEST(STRING a, BIGINT b, DOUBLE... c)", returns = "BIGINT")
          public static Aggregate<Arguments3<String, Long, List<Double>>, State, Long> best() {
            return null;
          }
        }
        """,
    "own/OfKsql.java",
        """
        package own;

        import io.confluent.ksql.function.udaf.*;
        import java.util.Map;

        @UdafDescription(name = "of_ksql", description = "")
        public class OfKsql {
          @UdafFactory(description = "a")
          public static TableUdaf<Long, Map<String, Long>, Double> a(int n, String s) { return null; }
          @UdafFactory(description = "b", paramSchema = "DECIMAL(4, 2)",
              returnSchema = "struct<a int>")
          public static Udaf<java.math.BigDecimal, String, io.sqlc.runtime.expression.Struct> b() {
            return null;
          }
        }
        """,
    "own/Ksql.java",
        """
        package own;

        import io.confluent.ksql.function.udf.*;
        import io.confluent.ksql.function.udtf.*;

        @UdfDescription(name = "ksql", description = "Of ksqlDB", category = "own")
        public class Ksql {
          @Udf(description = "a", schema = "struct<a varchar, b decimal(4, 2)>")
          public io.sqlc.runtime.expression.Struct a(
              @UdfParameter(value = "the text", description = "x") final String text,
              @UdfParameter(schema = "STRUCT<X INT>") io.sqlc.runtime.expression.Struct s) {
            return null;
          }
        }
        """,
  };

  @TempDir Path folder;

  @Test
  void areTheSameFromSourcesAndFromAJar() throws IOException {
    Path sql = Files.createDirectories(folder.resolve("sql/own"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "--release",
                "17",
                "-parameters",
                "-proc:none",
                "-Xlint:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                FunctionFailures.runtime().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator))));
    for (int i = 0; i < SOURCES.length; i += 2) {
      Path file = sql.resolveSibling(SOURCES[i]);
      Files.writeString(file, SOURCES[i + 1]);
      options.add(file.toString());
    }
    UserFunctions sources = FunctionFailures.read(folder);
    Path stubs = Files.createDirectory(folder.resolve("stubs"));
    for (var stub : KsqlAnnotationStubs.sources()) {
      Path file = stubs.resolve(stub.path());
      Files.createDirectories(file.getParent());
      options.add(Files.writeString(file, stub.text()).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    assertEquals(0, code, "the sources compile");
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    FunctionFailures.jar(folder.resolve("own.jar"), entries);
    UserFunctions jar =
        UserFunctions.read(
            List.of(Path.of("own.jar")),
            List.of(Path.of("stubs")),
            folder,
            FunctionFailures.runtime());

    Map<String, SqlFunctionDescriptor> fromSources = own(sources);
    Map<String, SqlFunctionDescriptor> fromJar = own(jar);
    assertEquals(
        List.of("BEST", "GENERICS", "KSQL", "LETTERS", "OF_KSQL", "SCALARS"),
        List.copyOf(fromSources.keySet()));
    assertEquals(fromJar.keySet(), fromSources.keySet());
    for (String name : fromJar.keySet()) {
      assertEquals(text(fromJar.get(name)), text(fromSources.get(name)), name);
    }
    assertTrue(
        fromSources
            .get("GENERICS")
            .signatures()
            .contains(
                "GENERICS(STRUCT<id INT, inners ARRAY<STRUCT<name STRING, day DATE>>, own"
                    + " MAP<STRING, STRUCT<x DOUBLE>>> outer) → STRUCT<name STRING, day DATE>"),
        () -> String.join("\n", fromSources.get("GENERICS").signatures()));
  }

  private static Map<String, SqlFunctionDescriptor> own(UserFunctions functions) {
    FunctionCatalog catalog = FunctionCatalog.standard().with(functions.classes());
    return catalog.functions().stream()
        .filter(catalog::isUserDefined)
        .collect(Collectors.toMap(SqlFunctionDescriptor::name, f -> f, (a, b) -> a, TreeMap::new));
  }

  /** All that is known of a function; the methods that say types only by being there. */
  private static String text(SqlFunctionDescriptor function) {
    StringBuilder text = new StringBuilder();
    text.append(function.kind()).append(function.description()).append(function.example());
    text.append(function.rows()).append(function.result()).append('\n');
    for (Overload overload : function.overloads()) {
      text.append(overload.signature()).append(" → ").append(overload.returns());
      text.append(overload.parameters()).append(overload.implementation());
      text.append(
          overload.result() instanceof ResultRule.Provided ? "provided" : overload.result());
      text.append('\n');
    }
    return text.toString();
  }
}
