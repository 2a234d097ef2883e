package io.sqlc.runtime.registry;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A registry with Confluent's REST API. What was found by id or registered is kept; that an id is
 * not there is kept for half a minute, so that bad records do not become a flood of requests.
 */
public final class RegistryClient implements SchemaRegistry {
  private static final long MISSING_FOR_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final RegistryHttp http;
  private final boolean autoRegister;
  private final Map<Integer, RegisteredSchema> byId = new ConcurrentHashMap<>();
  private final Map<Integer, Long> missing = new ConcurrentHashMap<>();
  private final Map<Registration, RegisteredSchema> registered = new ConcurrentHashMap<>();

  private record Registration(String subject, SchemaText schema) {}

  /** A client; nothing is asked yet. */
  public RegistryClient(RegistrySettings settings) {
    this.http = new RegistryHttp(settings);
    this.autoRegister = settings.autoRegister();
  }

  @Override
  public Optional<RegisteredSchema> byId(int id) {
    RegisteredSchema known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Long since = missing.get(id);
    if (since != null && System.nanoTime() - since < MISSING_FOR_NANOS) {
      return Optional.empty();
    }
    Optional<RegisteredSchema> found =
        http.get("/schemas/ids/" + id).map(answer -> registered(id, "", 0, answer));
    found.ifPresentOrElse(schema -> byId.put(id, schema), () -> missing.put(id, System.nanoTime()));
    return found;
  }

  /** Asked anew each time: a subject's newest schema changes. */
  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    return version(subject, "latest");
  }

  /** All versions of a subject, oldest first; those that were deleted are not there. */
  public List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> versions = new ArrayList<>();
    for (int version :
        http.numbers("/subjects/" + encoded(subject) + "/versions").orElse(List.of())) {
      version(subject, Integer.toString(version)).ifPresent(versions::add);
    }
    return versions;
  }

  /** A version of a subject, or its {@code latest} one. */
  private Optional<RegisteredSchema> version(String subject, String version) {
    return http.get("/subjects/" + encoded(subject) + "/versions/" + version)
        .map(
            answer -> registered(number(answer, "id"), subject, number(answer, "version"), answer));
  }

  @Override
  public RegisteredSchema register(String subject, SchemaText schema) {
    Registration registration = new Registration(subject, schema);
    RegisteredSchema known = registered.get(registration);
    if (known == null) {
      known = post(subject, schema);
      registered.put(registration, known);
    }
    return known;
  }

  private RegisteredSchema post(String subject, SchemaText schema) {
    String path = "/subjects/" + encoded(subject) + (autoRegister ? "/versions" : "");
    Map<String, @Nullable Object> answer =
        http.post(path, RegistryJson.write(schema))
            .orElseThrow(
                () ->
                    new SchemaRegistryException(
                        "the subject "
                            + subject
                            + " does not have the schema of the records that are to be written\n"
                            + "  register it, or allow it with auto.register.schemas=true"));
    return new RegisteredSchema(number(answer, "id"), subject, 0, schema, imports(schema));
  }

  /**
   * How new schemas of a subject must go with old ones, as BACKWARD; the registry's rule for all
   * where the subject has none.
   */
  public String compatibility(String subject) {
    return http.get("/config/" + encoded(subject))
        .or(() -> http.get("/config"))
        .map(answer -> String.valueOf(answer.get("compatibilityLevel")))
        .orElse("BACKWARD");
  }

  /** Whether the registry would take a schema as the subject's next one. */
  public boolean accepts(String subject, SchemaText schema) {
    return http.post(
            "/compatibility/subjects/" + encoded(subject) + "/versions/latest",
            RegistryJson.write(schema))
        .map(answer -> Boolean.TRUE.equals(answer.get("is_compatible")))
        .orElse(true);
  }

  private RegisteredSchema registered(
      int id, String subject, int version, Map<String, @Nullable Object> answer) {
    try {
      SchemaText schema = RegistryJson.schema(answer);
      return new RegisteredSchema(id, subject, version, schema, imports(schema));
    } catch (IOException e) {
      throw notUnderstood(e);
    }
  }

  private Map<String, String> imports(SchemaText schema) {
    Map<String, String> imports = new TreeMap<>();
    for (SchemaReference reference : schema.references()) {
      RegisteredSchema referenced =
          version(reference.subject(), Integer.toString(reference.version()))
              .orElseThrow(
                  () ->
                      new SchemaRegistryException(
                          "the schema registry does not have the version "
                              + reference.version()
                              + " of "
                              + reference.subject()
                              + ", which another schema refers to"));
      imports.put(reference.name(), referenced.text());
      imports.putAll(referenced.imports());
    }
    return imports;
  }

  private static int number(Map<String, @Nullable Object> answer, String field) {
    try {
      return RegistryJson.number(answer.get(field));
    } catch (IOException e) {
      throw notUnderstood(e);
    }
  }

  private static SchemaRegistryException notUnderstood(IOException cause) {
    return new SchemaRegistryException(
        "an answer of the schema registry is not understood: " + cause.getMessage(), cause);
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
