package io.sqlc.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * Runs Maven as a user would, with a local repository of its own that has this build's artifacts.
 * What the user's local repository has is taken from there instead of being downloaded again.
 */
final class NestedMaven {
  private final Path repository = Path.of(System.getProperty("test.repository"));

  /**
   * What came of a build.
   *
   * @param exitCode Maven's
   * @param lines its output
   */
  record Result(int exitCode, List<String> lines) {
    String output() {
      return String.join("\n", lines);
    }
  }

  /** The jar of one of this build's artifacts, or of one that they need. */
  Path artifact(String path) {
    return repository.resolve(path);
  }

  Result run(Path project, String... goals) throws IOException, MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.addArgs(List.of(goals));
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.setJavaHome(Path.of(System.getProperty("java.home")).toFile());
    request.setLocalRepositoryDirectory(repository.toFile());
    request.setGlobalSettingsFile(settings().toFile());
    Properties properties = new Properties();
    properties.setProperty("style.color", "never");
    request.setProperties(properties);
    request.setOutputHandler(lines::add);
    request.setErrorHandler(lines::add);
    request.setTimeoutInSeconds(600);
    DefaultInvoker invoker = new DefaultInvoker();
    invoker.setMavenHome(Path.of(System.getProperty("test.maven.home")).toFile());
    InvocationResult result = invoker.execute(request);
    return new Result(result.getExitCode(), lines);
  }

  private Path settings() throws IOException {
    Path downloaded = Path.of(System.getProperty("test.local.repository"));
    String repositoryOf =
        """
              <id>downloaded</id>
              <url>%s</url>
              <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
              <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(downloaded.toUri());
    return Files.writeString(
        repository.resolveSibling("test-settings.xml"),
        """
        <settings>
          <profiles>
            <profile>
              <id>downloaded</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repositoryOf));
  }
}
