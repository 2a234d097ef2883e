package io.sqlc.compiler.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobNamesTest {

  @ParameterizedTest
  @CsvSource({
    "samples/quickstart, quickstart",
    "samples/quickstart/, quickstart",
    "samples/quickstart/src/main/sql, quickstart",
    "fraud.sql, fraud",
    "dir/Fraud Detection.SQL, Fraud-Detection",
    "a/b/.., a",
    "v1.2, v1.2",
    "größe, gr-e",
    "/, job",
    ".sql, job",
    "/src/main/sql, job",
  })
  void theApplicationIdIsTheNameOfTheInput(Path input, String id) {
    assertEquals(id, JobNames.applicationId(input));
    assertEquals(Optional.empty(), JobNames.problemWithApplicationId(id));
  }

  @ParameterizedTest
  @CsvSource({
    "quickstart, quickstart",
    "fraud-detection, fraud_detection",
    "com.acme.Fraud, com.acme.fraud",
    "2fast, _2fast",
    "new.class, new_.class_",
    "java.util, java_.util",
    "..., job",
    "_, __",
    "a..b, a.b",
  })
  void thePackageIsTheApplicationIdAsJavaTakesIt(String id, String javaPackage) {
    assertEquals(javaPackage, JobNames.javaPackage(id));
    assertEquals(Optional.empty(), JobNames.problemWithPackage(javaPackage));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ü", ".", "..", "a/b"})
  void refusesIdsThatKafkaRefuses(String id) {
    assertEquals(
        Optional.of("an application id has letters, digits, '.', '_' and '-' only"),
        JobNames.problemWithApplicationId(id));
  }

  @Test
  void refusesIdsThatLeaveNoRoomForStoreNames() {
    assertEquals(
        Optional.of("an application id has at most 150 characters"),
        JobNames.problemWithApplicationId("x".repeat(151)));
    assertEquals(150, JobNames.applicationId(Path.of("x".repeat(200))).length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "a..b", "int", "a.class", "java", "java.sql"})
  void refusesNamesThatAreNoPackages(String name) {
    assertEquals(true, JobNames.problemWithPackage(name).isPresent());
  }
}
