package io.sqlc.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A job carries this module: what it may use is decided here, not by accident. */
class DependenciesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.sqlc.runtime");

  @Test
  void onlyAvrosPackageUsesAvro() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sqlc.runtime.avro")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.avro..")
        .check(CLASSES);
  }

  @Test
  void onlyProtobufsPackageUsesProtobuf() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sqlc.runtime.protobuf")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.protobuf..")
        .check(CLASSES);
  }

  @Test
  void onlyRocksDbsPackageUsesRocksDb() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.sqlc.runtime.rocksdb")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.rocksdb..")
        .check(CLASSES);
  }

  @Test
  void usesOnlyTheJdkKafkaJacksonsStreamingCoreAndSlf4j() {
    classes()
        .that()
        .resideOutsideOfPackages(
            "io.sqlc.runtime.avro", "io.sqlc.runtime.protobuf", "io.sqlc.runtime.rocksdb")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.management..",
            "org.apache.kafka..",
            "com.fasterxml.jackson.core..",
            "org.slf4j..",
            "org.jspecify..",
            "io.sqlc.runtime..")
        .check(CLASSES);
  }
}
