package io.sqlc.maven;

import io.sqlc.compiler.build.schema.LiveSchemas;
import io.sqlc.compiler.build.schema.SchemaReport;
import io.sqlc.compiler.build.schema.SchemaTasks;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the registered schemas of the SQL's topics into its folder, and locks them. */
@Mojo(name = "schema-pull", threadSafe = true)
public final class SchemaPullMojo extends SchemaMojo {
  @Override
  SchemaReport run(SchemaTasks tasks, Optional<LiveSchemas> registry) throws MojoFailureException {
    return tasks.pull(
        registry.orElseThrow(
            () ->
                new MojoFailureException(
                    "no schema registry is given: say -Dsqlc.registry=URL, or <registry> in the"
                        + " plugin's configuration")));
  }
}
