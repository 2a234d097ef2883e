package io.sqlc.compiler.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlcTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpGoesToStandardOutputAndNamesEveryOption() {
    assertEquals(ExitCode.OK, run("compile", "--help"));
    for (String option :
        List.of(
            "INPUT",
            "--output",
            "-o",
            "--source-dir",
            "--maven-project",
            "--application-id",
            "--package",
            "-D",
            "--diagnostics",
            "--color",
            "--force",
            "Examples:")) {
      assertTrue(text(out).contains(option), option);
    }
    assertEquals("", text(err));
  }

  @Test
  void helpOfACommandIsThatOfItsOption() {
    run("compile", "--help");
    String expected = text(out);
    out.reset();
    assertEquals(ExitCode.OK, run("help", "compile"));
    assertEquals(expected, text(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void printsVersions(String argument) {
    assertEquals(ExitCode.OK, run(argument));
    assertTrue(text(out).matches("(?s)sqlc \\d.*\\(Java .*\\)\n"), text(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "compile",
        "compil a.sql",
        "compile a.sql --outputt x.jar",
        "compile a.sql -o",
        "compile a.sql --diagnostics xml",
        "compile a.sql --package a-b",
        "compile a.sql --application-id a/b",
        "compile a.sql -D x",
        "explain",
        "explain SQLC0000",
      })
  void wrongUsageIsExitCodeTwoAndNoStackTrace(String line) {
    assertEquals(ExitCode.USAGE, run(line.isEmpty() ? new String[0] : line.split(" ")));
    assertEquals("", text(out));
    assertFalse(text(err).isBlank());
    assertFalse(text(err).contains("\tat "), text(err));
  }

  @Test
  void suggestsWhatWasMeant() {
    run("explain", "SQLC0211x");
    assertTrue(text(err).contains("did you mean SQLC0211"), text(err));
  }

  @Test
  void aMissingFileIsADiagnostic() {
    assertEquals(ExitCode.ERRORS, run("compile", "missing.sql"));
    assertTrue(text(err).startsWith("error[SQLC0101]: no such file"), text(err));
    assertTrue(text(err).endsWith("\n1 error\n"), text(err));
  }

  @Test
  void allBadInputsAreReportedInOneRun() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.write(folder.resolve("bad.sql"), new byte[] {'S', (byte) 0xff});
    assertEquals(ExitCode.ERRORS, run("compile", "missing.sql", "empty", "bad.sql"));
    assertTrue(text(err).contains("SQLC0101"), text(err));
    assertTrue(text(err).contains("SQLC0103"), text(err));
    assertTrue(text(err).contains("SQLC0104"), text(err));
    assertTrue(text(err).contains(" --> bad.sql:1:2"), text(err));
    assertFalse(Files.exists(folder.resolve("missing.jar")));
  }

  @Test
  void jsonGoesToStandardOutputAlone() {
    assertEquals(ExitCode.ERRORS, run("compile", "missing.sql", "--diagnostics", "json"));
    assertTrue(text(out).startsWith("{\"code\":\"SQLC0101\""), text(out));
    assertEquals("", text(err));
  }

  @Test
  void coloursOnlyWhenAsked() {
    run("compile", "missing.sql");
    assertFalse(text(err).contains("\u001b["), text(err));
    run("compile", "missing.sql", "--color", "always");
    assertTrue(text(err).contains("\u001b["), text(err));
  }

  @Test
  void explainsACode() {
    assertEquals(ExitCode.OK, run("explain", "sqlc0201"));
    assertTrue(text(out).contains("SQLC0201"), text(out));
  }

  @Test
  void explainsWhatAJoinKeepsAndForHowLong() throws IOException {
    Files.writeString(
        folder.resolve("shop.sql"),
        """
        CREATE STREAM O (ID INT KEY, A INT, B INT) WITH (KAFKA_TOPIC='o', VALUE_FORMAT='JSON');
        CREATE STREAM P (ID INT KEY, C INT, D INT) WITH (KAFKA_TOPIC='p', VALUE_FORMAT='JSON');
        CREATE STREAM PAID AS SELECT O.ID, A, C FROM O
          LEFT JOIN P WITHIN 10 SECONDS GRACE PERIOD 5 SECONDS ON O.ID = P.ID;
        """);
    assertEquals(ExitCode.OK, run("explain", "shop.sql"), text(err));
    String kept =
        """
          PAID-join-P
            store PAID-join-P-this-join-store keeps [ID INT KEY, O_A INT], for 25000 ms (WITHIN and GRACE PERIOD)
            store PAID-join-P-outer-other-join-store keeps [ID INT KEY, P_C INT], for 25000 ms (WITHIN and GRACE PERIOD)
            store PAID-join-P-left-shared-join-store keeps rows that wait for a partner, for 25000 ms (WITHIN and GRACE PERIOD)
          PAID-select
          PAID-sink
            writes topic PAID
        """;
    assertTrue(text(out).startsWith("query PAID -> stream PAID (PAID, KAFKA/JSON)\n"), text(out));
    assertTrue(text(out).endsWith(kept), text(out));
  }

  @Test
  void explainsWhyAJoinWithoutGraceKeepsADayAndHowLongWindowsAreKept() throws IOException {
    Files.writeString(
        folder.resolve("shop.sql"),
        """
        CREATE STREAM O (ID INT KEY, A INT) WITH (KAFKA_TOPIC='o', VALUE_FORMAT='JSON');
        CREATE STREAM P (ID INT KEY, C INT) WITH (KAFKA_TOPIC='p', VALUE_FORMAT='JSON');
        CREATE STREAM PAID AS SELECT O.ID, A, C FROM O
          JOIN P WITHIN 10 SECONDS ON O.ID = P.ID;
        CREATE TABLE SUMS AS SELECT ID, SUM(A) AS S FROM O
          WINDOW TUMBLING (SIZE 1 MINUTE, RETENTION 2 HOURS, GRACE PERIOD 5 SECONDS)
          GROUP BY ID EMIT FINAL;
        """);
    assertEquals(ExitCode.OK, run("explain", "shop.sql"), text(err));
    assertTrue(
        text(out).contains("for 86400000 ms (the default without GRACE PERIOD)\n"), text(out));
    assertTrue(
        text(out)
            .contains(
                "    store SUMS-aggregate keeps [ID INT KEY, SUM_A INT], for 7200000 ms; a window"
                    + " closes 5000 ms after its end and is told then\n"),
        text(out));
  }

  @Test
  void explainTakesThePropertiesAndTheFormOfDiagnosticsAsCompileDoes() throws IOException {
    Files.writeString(
        folder.resolve("shop.sql"),
        """
        CREATE STREAM O (ID INT KEY, A INT) WITH (KAFKA_TOPIC='o', VALUE_FORMAT='JSON');
        CREATE STREAM P AS SELECT * FROM O;
        """);
    assertEquals(
        ExitCode.OK, run("explain", "shop.sql", "-D", "ksql.output.topic.name.prefix=my-"));
    assertTrue(text(out).contains("writes topic my-P\n"), text(out));
    assertEquals(ExitCode.ERRORS, run("explain", "missing.sql", "--diagnostics", "json"));
    assertTrue(text(out).contains("\"code\":\"SQLC0101\""), text(out));
  }

  @Test
  void explainShowsErrorsAsCompileDoes() {
    assertEquals(ExitCode.ERRORS, run("explain", "missing.sql"));
    assertTrue(text(err).startsWith("error[SQLC0101]: no such file"), text(err));
    assertEquals("", text(out));
  }

  private int run(String... arguments) {
    Console console = new Console(stream(out), stream(err), folder, false);
    return new Sqlc(console, new Installation(folder)).run(List.of(arguments));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
