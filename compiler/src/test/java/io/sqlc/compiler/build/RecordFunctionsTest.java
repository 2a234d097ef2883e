package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sqlc.compiler.RunningJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that take and give records for STRUCTs, in jobs that run. */
class RecordFunctionsTest {
  private static final String ADDRESS =
      """
      package own;

      import java.time.LocalDate;

      public record Address(String street, Integer zipCode, LocalDate since) {}
      """;

  private static final String MOVE =
      """
      package own;

      import io.sqlc.runtime.function.Overload;
      import io.sqlc.runtime.function.SqlFunction;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;

      @SqlFunction(name = "MOVE", description = "Somebody moves.")
      public final class Move {
        private Move() {}

        public record Person(String name, List<Address> addresses, Map<String, Address> byName) {}

        @Overload
        public static Address move(Address address, String street) {
          return address == null
              ? null
              : new Address(street, address.zipCode() + 1, address.since().plusDays(1));
        }

        @Overload
        public static Person move(String name, List<Address> addresses) {
          List<Address> all = new ArrayList<>(addresses);
          all.add(null);
          return new Person(name, all, Map.of("last", addresses.get(addresses.size() - 1)));
        }

        @Overload("MOVE(STRUCT<zipcode INT, street STRING, since DATE>... all)")
        public static String move(Address... all) {
          return String.valueOf(all.length);
        }
      }
      """;

  private static final String SPLIT =
      """
      package own;

      import io.sqlc.runtime.function.Overload;
      import io.sqlc.runtime.function.SqlTableFunction;
      import java.util.List;

      @SqlTableFunction(name = "SPLIT_UP", description = "Addresses.")
      public class SplitUp {
        @Overload
        public List<Address> split(List<Address> addresses) {
          return addresses;
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void areConvertedAtTheCallAlsoWithinCollections() throws IOException {
    Path own = Files.createDirectories(folder.resolve("sql/own"));
    Files.writeString(own.resolve("Address.java"), ADDRESS);
    Files.writeString(own.resolve("Move.java"), MOVE);
    Files.writeString(own.resolve("SplitUp.java"), SPLIT);
    String sql =
        """
        CREATE STREAM s (k STRING KEY, a STRUCT<street STRING, zipcode INT, since DATE>,
            l ARRAY<STRUCT<street STRING, zipcode INT, since DATE>>)
          WITH (KAFKA_TOPIC = 's', VALUE_FORMAT = 'JSON');
        CREATE STREAM t AS SELECT k, MOVE(a, 'new') AS moved, MOVE(k, l) AS person FROM s;
        CREATE STREAM u AS SELECT k, SPLIT_UP(l)->zipcode AS zip FROM s;
        CREATE STREAM v AS SELECT k, MOVE(STRUCT(zipcode := 1, street := 'x', since := a->since)) AS n
          FROM s;
        """;
    try (RunningJob job = RunningJob.of(sql, FunctionFailures.read(folder))) {
      job.feed(
          "s",
          "ann",
          "{\"A\":{\"STREET\":\"old\",\"ZIPCODE\":7,\"SINCE\":10},"
              + "\"L\":[{\"STREET\":\"first\",\"ZIPCODE\":1,\"SINCE\":null},null]}");
      job.feed("s", "bob", "{\"A\":null,\"L\":[{\"STREET\":null,\"ZIPCODE\":2}]}");
      job.feed("s", "eve", "{\"A\":{\"STREET\":\"old\",\"SINCE\":10}}");
      assertEquals(
          List.of(
              "{\"MOVED\":{\"STREET\":\"new\",\"ZIPCODE\":8,\"SINCE\":11},\"PERSON\":null}",
              "{\"MOVED\":null,\"PERSON\":{\"NAME\":\"bob\",\"ADDRESSES\":[{\"STREET\":null,"
                  + "\"ZIPCODE\":2,\"SINCE\":null},null],\"BYNAME\":{\"last\":{\"STREET\":null,"
                  + "\"ZIPCODE\":2,\"SINCE\":null}}}}",
              "{\"MOVED\":null,\"PERSON\":null}"),
          job.written("T"));
      assertEquals(List.of("{\"ZIP\":1}", "{\"ZIP\":null}", "{\"ZIP\":2}"), job.written("U"));
      assertEquals(3, job.written("V").size());
      String code = job.source("TQuery");
      assertTrue(code.contains("fromAddress(Move.move(toAddress(row.a()), \"new\"))"), code);
    }
  }
}
