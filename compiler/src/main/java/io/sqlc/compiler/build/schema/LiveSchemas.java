package io.sqlc.compiler.build.schema;

import io.sqlc.compiler.SchemaNeeds;
import io.sqlc.compiler.catalog.KnownSchemas;
import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import io.sqlc.runtime.registry.RegisteredSchema;
import io.sqlc.runtime.registry.RegistryClient;
import io.sqlc.runtime.registry.RegistrySettings;
import io.sqlc.runtime.registry.SchemaRegistryException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;

/** A registry that is asked while compiling. */
public final class LiveSchemas {
  private final RegistryClient client;

  private LiveSchemas(RegistryClient client) {
    this.client = client;
  }

  /**
   * A registry; nothing is asked yet.
   *
   * @param config a file with the properties that jobs have for it, credentials among them
   * @throws DiagnosticException where the URL or the file is not valid
   */
  public static LiveSchemas at(String url, Optional<Path> config) {
    Map<String, Object> properties = new HashMap<>();
    try {
      if (config.isPresent()) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(config.get())) {
          read.load(reader);
        }
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
      }
      properties.put(RegistrySettings.URL, url);
      return new LiveSchemas(
          new RegistryClient(RegistrySettings.of(properties).orElseThrow(() -> noUrl())));
    } catch (IOException e) {
      throw failure("the file of --registry-config cannot be read: " + e.getMessage());
    } catch (ConfigException | SchemaRegistryException e) {
      throw failure(String.valueOf(e.getMessage()));
    }
  }

  private static ConfigException noUrl() {
    return new ConfigException("no URL of a schema registry is given");
  }

  /**
   * What the registry has of what SQL needs.
   *
   * @throws DiagnosticException where it cannot be asked
   */
  public KnownSchemas fetch(SchemaNeeds needs) {
    return asked(
        () -> {
          List<RegisteredSchema> found = new ArrayList<>();
          needs.subjects().forEach(subject -> client.latest(subject).ifPresent(found::add));
          for (int id : needs.ids()) {
            if (found.stream().noneMatch(schema -> schema.id() == id)) {
              client
                  .byId(id)
                  .map(s -> new RegisteredSchema(id, "id-" + id, 1, s.schema(), s.imports()))
                  .ifPresent(found::add);
            }
          }
          return new KnownSchemas(found);
        });
  }

  /** The schemas with all other versions of subjects. */
  public KnownSchemas withVersions(KnownSchemas schemas, Set<String> subjects) {
    return asked(
        () -> {
          List<RegisteredSchema> all = new ArrayList<>(schemas.schemas());
          all.removeIf(schema -> subjects.contains(schema.subject()));
          subjects.forEach(subject -> all.addAll(client.versions(subject)));
          return new KnownSchemas(all);
        });
  }

  /** The compatibility level of each schema's subject. */
  public Map<String, String> compatibility(KnownSchemas schemas) {
    return asked(
        () -> {
          Map<String, String> levels = new TreeMap<>();
          for (RegisteredSchema schema : schemas.schemas()) {
            levels.put(schema.subject(), client.compatibility(schema.subject()));
          }
          return levels;
        });
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (SchemaRegistryException e) {
      throw failure(String.valueOf(e.getMessage()));
    }
  }

  private static DiagnosticException failure(String message) {
    // A job says what to do on a second line; a diagnostic has a help for that.
    List<String> lines = message.lines().toList();
    Diagnostic diagnostic =
        Diagnostic.error(DiagnosticCode.SCHEMA_REGISTRY_FAILED, null, lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      diagnostic = diagnostic.help(line.strip());
    }
    return new DiagnosticException(
        diagnostic.help("or compile with the files of an earlier 'sqlc schema pull'"));
  }
}
