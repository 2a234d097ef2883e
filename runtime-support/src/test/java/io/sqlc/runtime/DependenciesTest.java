package io.sqlc.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A job carries this module: what it may use is decided here, not by accident. */
class DependenciesTest {

  @Test
  void usesOnlyTheJdkKafkaJacksonsStreamingCoreAndSlf4j() {
    classes()
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
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.sqlc.runtime"));
  }
}
