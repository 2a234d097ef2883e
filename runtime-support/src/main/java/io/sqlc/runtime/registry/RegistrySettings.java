package io.sqlc.runtime.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * How the registry is reached: the properties that Kafka's own clients of registries have.
 *
 * @param urls where it is, each without credentials and without a slash at the end
 * @param authorization the header's value; a secret
 * @param tls Kafka's {@code ssl.*} properties for it
 * @param requestTimeoutMs how long one request may take
 * @param retries how often a request is tried again where nobody answers
 * @param autoRegister whether schemas that are not there are registered
 */
public record RegistrySettings(
    List<URI> urls,
    Optional<String> authorization,
    Map<String, Object> tls,
    int requestTimeoutMs,
    int retries,
    boolean autoRegister) {
  /** Where the registry is: one URL or several, separated by commas. */
  public static final String URL = "schema.registry.url";

  private static final String PREFIX = "schema.registry.";
  private static final String SSL = "ssl.";
  private static final String USER_INFO = "basic.auth.user.info";
  private static final String USER_INFO_SOURCE = "basic.auth.credentials.source";
  private static final String TOKEN = "bearer.auth.token";
  private static final String TOKEN_SOURCE = "bearer.auth.credentials.source";
  private static final String REQUEST_TIMEOUT = "schema.registry.request.timeout.ms";
  private static final String RETRIES = "schema.registry.retries";
  private static final String AUTO_REGISTER = "auto.register.schemas";

  private static final int DEFAULT_TIMEOUT_MS = 10_000;
  private static final int DEFAULT_RETRIES = 5;

  public RegistrySettings {
    urls = List.copyOf(urls);
    tls = Map.copyOf(tls);
  }

  /** The names that users can set; those below {@code schema.registry.ssl.} are Kafka's. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of(URL, REQUEST_TIMEOUT, RETRIES, AUTO_REGISTER));
    for (String name : List.of(USER_INFO, USER_INFO_SOURCE, TOKEN, TOKEN_SOURCE)) {
      names.add(name);
      names.add(PREFIX + name);
    }
    return names;
  }

  /**
   * Reads the settings; empty where no URL is given.
   *
   * @throws ConfigException where a property has a value that it cannot have
   */
  public static Optional<RegistrySettings> of(Map<String, ?> configs) {
    String text = text(configs, URL);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    List<URI> urls = new ArrayList<>();
    String userInfo = either(configs, USER_INFO);
    for (String part : text.split(",", -1)) {
      URI url = url(part.strip());
      if (url.getUserInfo() != null && userInfo == null) {
        userInfo = url.getUserInfo();
      }
      urls.add(withoutUserInfo(url));
    }
    Map<String, Object> tls = new HashMap<>();
    configs.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX + SSL)) {
            tls.put(name.substring(PREFIX.length()), value);
          }
        });
    return Optional.of(
        new RegistrySettings(
            urls,
            authorization(userInfo, either(configs, TOKEN)),
            tls,
            number(configs, REQUEST_TIMEOUT, DEFAULT_TIMEOUT_MS),
            number(configs, RETRIES, DEFAULT_RETRIES),
            !"false".equals(text(configs, AUTO_REGISTER))));
  }

  private static Optional<String> authorization(@Nullable String userInfo, @Nullable String token) {
    if (token != null) {
      return Optional.of("Bearer " + token);
    }
    return userInfo == null
        ? Optional.empty()
        : Optional.of(
            "Basic "
                + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8)));
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      if (url.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
        return url;
      }
    } catch (URISyntaxException e) {
      // told below, without the text: it may hold a password
    }
    throw new ConfigException(URL + " must be http://HOST:PORT or https://HOST:PORT");
  }

  private static URI withoutUserInfo(URI url) {
    try {
      return new URI(
          url.getScheme(), null, url.getHost(), url.getPort(), url.getPath(), null, null);
    } catch (URISyntaxException e) {
      throw new ConfigException(URL + " is not valid");
    }
  }

  private static @Nullable String either(Map<String, ?> configs, String name) {
    String prefixed = text(configs, PREFIX + name);
    return prefixed == null ? text(configs, name) : prefixed;
  }

  private static @Nullable String text(Map<String, ?> configs, String name) {
    Object value = configs.get(name);
    return value == null ? null : value.toString();
  }

  private static int number(Map<String, ?> configs, String name, int otherwise) {
    String value = text(configs, name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ConfigException(name, value, "must be a whole number, 0 or more");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "registry at " + urls;
  }
}
