package io.sqlc.maven;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sqlc.compiler.GeneratedJob;
import io.sqlc.compiler.GeneratedJob.JavaFile;
import io.sqlc.compiler.RuntimeLayer;
import io.sqlc.compiler.build.ClassCompiler;
import io.sqlc.compiler.build.JobJar;
import io.sqlc.compiler.build.JobProperties;
import io.sqlc.compiler.build.MavenProject;
import io.sqlc.compiler.build.RuntimeLayers;
import io.sqlc.compiler.build.Versions;
import io.sqlc.compiler.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that {@code sqlc compile --maven-project} writes, built by Maven. */
class MavenProjectThroughMavenTest {
  private static final GeneratedJob JOB =
      new GeneratedJob(
          "fraud-alerts",
          "fraud_alerts.FraudAlerts",
          List.of(
              new JavaFile(
                  "fraud_alerts/Alert.java",
                  """
                  package fraud_alerts;

                  public record Alert(String card, java.math.BigDecimal amount) {}
                  """),
              new JavaFile(
                  "fraud_alerts/FraudAlerts.java",
                  """
                  package fraud_alerts;

                  import com.google.protobuf.ByteString;
                  import org.apache.avro.Schema;
                  import org.apache.kafka.common.utils.Bytes;

                  /** A job's main class. */
                  public final class FraudAlerts {
                    private interface Step {
                      String of(Alert alert);
                    }

                    public static void main(String[] args) {
                      Step step = alert -> "card " + alert.card() + Bytes.wrap(new byte[] {1});
                      System.out.println(Schema.Type.INT + ByteString.EMPTY.toStringUtf8());
                      System.out.println(step.of(new Alert("é漢", java.math.BigDecimal.ONE)));
                    }
                  }
                  """)),
          Set.of(RuntimeLayer.AVRO, RuntimeLayer.PROTOBUF, RuntimeLayer.ROCKSDB),
          Map.of());

  @TempDir Path folder;

  @Test
  void packagesTheJarThatTheCommandWrites() throws Exception {
    NestedMaven maven = new NestedMaven();
    Path project = folder.resolve("my project");
    new MavenProject(project, Versions.read())
        .write(
            JOB,
            "com.example",
            List.of(new SourceFile("fraud.sql", "SELECT 1;")),
            List.of(),
            false);
    NestedMaven.Result result = maven.run(project, "package");
    assertEquals(0, result.exitCode(), result.output());

    Path base = OurJars.base(maven);
    Path expected = folder.resolve("expected.jar");
    RuntimeLayers layers = new RuntimeLayers(base, OurJars.libraries(maven));
    new JobJar(layers, Set.of())
        .write(
            expected,
            JobProperties.of(JOB),
            ClassCompiler.of(layers.of(JobProperties.of(JOB))).compile(JOB.files()));
    assertArrayEquals(
        Files.readAllBytes(expected),
        Files.readAllBytes(project.resolve("target/fraud-alerts.jar")));

    NestedMaven.Result again = maven.run(project, "package");
    assertEquals(0, again.exitCode(), again.output());
    assertEquals(
        -1,
        Files.mismatch(expected, project.resolve("target/fraud-alerts.jar")),
        "a second run, over the jar of the first");
  }
}
