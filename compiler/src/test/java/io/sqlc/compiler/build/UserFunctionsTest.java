package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.CompileRequest;
import io.sqlc.compiler.CompileResult;
import io.sqlc.compiler.Compiler;
import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.catalog.function.FunctionCatalog;
import io.sqlc.compiler.catalog.function.FunctionLookup;
import io.sqlc.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFunctionsTest {
  private static final String KSQL =
      """
      import io.confluent.ksql.function.udf.Udf;
      import io.confluent.ksql.function.udf.UdfDescription;
      import io.confluent.ksql.function.udf.UdfParameter;

      @UdfDescription(name = "shout", description = "a loud text", author = "me")
      public class Shout {
        @Udf(description = "loud")
        public String shout(@UdfParameter("text") final String text) {
          return text + "!";
        }

        @Udf(schema = "DECIMAL(10, 2)")
        public java.math.BigDecimal shout(final int number, final long other) {
          return null;
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void readsSourcesWithTheAnnotationsOfKsqlDb() throws IOException {
    FunctionFailures.write(folder, KSQL);
    FunctionCatalog catalog =
        FunctionCatalog.standard().with(FunctionFailures.read(folder).classes());
    FunctionLookup.Known shout = (FunctionLookup.Known) catalog.lookup("SHOUT");
    List<String> signatures = shout.function().signatures();
    assertEquals(
        List.of("SHOUT(STRING text) → STRING", "SHOUT(INT number, BIGINT other) → DECIMAL(10, 2)"),
        signatures);
    assertTrue(catalog.isUserDefined(shout.function()));
  }

  @Test
  void generatedCodeCallsFunctionsOfAJar() throws IOException {
    FunctionFailures.write(
        folder,
        """
        package own;

        import io.sqlc.runtime.function.*;
        import java.time.LocalDate;
        import java.util.*;
        import org.apache.kafka.common.Configurable;

        @SqlFunction(name = "MIX", description = "Many things.")
        public class Shout implements Configurable {
          @Override public void configure(Map<String, ?> properties) {}

          @Overload public long mix(long a, List<String> middle, int b) { return a + b; }

          @Overload("MIX(STRING a, STRING... middle, DATE b)")
          public LocalDate mix(String a, List<String> middle, LocalDate b) { return b; }

          @Overload public static <T> T mix(Map<String, T> map, String key) { return map.get(key); }

          @Overload(value = "MIX(DECIMAL d)", returnsBy = "wider")
          public static java.math.BigDecimal mix(java.math.BigDecimal d) { return d; }

          public static String wider(List<String> types) { return "DECIMAL(38, 2)"; }
        }
        """);
    Path jar = folder.resolve("own.jar");
    UserFunctions sources = FunctionFailures.read(folder);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry :
          ClassCompiler.of(FunctionFailures.runtime()).compile(sources.sources()).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    Path empty = Files.createDirectory(folder.resolve("empty"));
    UserFunctions functions =
        UserFunctions.read(List.of(jar), List.of(empty), folder, FunctionFailures.runtime());
    String sql =
        """
        CREATE STREAM s (k STRING KEY, d DATE, n INT, x DECIMAL(5, 2), m MAP<STRING, INT>)
          WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE STREAM t AS SELECT k, MIX('a', 'b', 'c', d) AS a, MIX('a', d) AS b,
          MIX(m, 'x') AS c, MIX(x) AS e FROM s;
        """;
    CompileResult result =
        new Compiler()
            .compile(
                new CompileRequest(
                    List.of(new SourceFile("s.sql", sql)),
                    "s",
                    "s",
                    Map.of("ksql.functions.mix.volume", "11"),
                    List.of(),
                    KnownSchemas.NONE,
                    functions.classes()));
    assertEquals(List.of(), result.diagnostics());
    assertEquals(
        "`K` STRING KEY, `A` DATE, `B` DATE, `C` INT, `E` DECIMAL(38, 2)".replace("`", ""),
        String.valueOf(result.catalog().source("T").orElseThrow().schema()).replace("`", ""));
    String code =
        result.job().orElseThrow().files().stream()
            .map(GeneratedJob.JavaFile::text)
            .filter(text -> text.contains("class TQuery"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        code.contains(
            "FunctionObjects.configured(new Shout(), \"MIX\","
                + " FunctionSettings.of(\"volume\", \"11\"))"),
        code);
    assertTrue(
        code.contains(
            "JavaValues.value(MIX.mix(\"a\", Arrays.asList(\"b\", \"c\"),"
                + " JavaValues.localDate(row.d())))"),
        code);
    assertTrue(functions.carried().containsKey("own/Shout.class"));
  }
}
