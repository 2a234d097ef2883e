package io.sqlc.maven;

import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaReport;
import io.sqlc.compiler.build.schema.SchemaTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares the schemas that the job would register with the locked ones, or with those of the
 * registry where one is given, and fails the build where readers or old records would break.
 */
@Mojo(name = "schema-check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class SchemaCheckMojo extends SchemaMojo {
  /** Compile-time properties of ksqlDB. */
  @Parameter private Map<String, String> properties = new TreeMap<>();

  @Override
  SchemaReport run(SchemaTasks tasks, Optional<LiveSchemas> registry) {
    return tasks.check(registry, properties, List.of());
  }
}
