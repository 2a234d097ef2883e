package io.sqlc.runtime.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS, with a certificate that only the given trust store vouches for. */
class RegistryTlsTest {
  private static final String PASSWORD = "not-a-secret";

  @TempDir Path folder;
  private Path store;
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    store = folder.resolve("registry.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertEquals(0, keytool.waitFor(), () -> "keytool failed: see " + folder);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/schemas/ids/7",
        exchange -> {
          byte[] answer = "{\"schema\":\"\\\"int\\\"\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private RegistryClient client(Map<String, String> more) {
    Map<String, Object> configs = new HashMap<>(more);
    configs.put("schema.registry.url", "https://localhost:" + server.getAddress().getPort());
    configs.put("schema.registry.retries", "0");
    return new RegistryClient(RegistrySettings.of(configs).orElseThrow());
  }

  @Test
  void itsCertificateIsTrustedWhereKafkasPropertiesSaySo() {
    RegistryClient client =
        client(
            Map.of(
                "schema.registry.ssl.truststore.location",
                store.toString(),
                "schema.registry.ssl.truststore.password",
                PASSWORD,
                "schema.registry.ssl.truststore.type",
                "PKCS12"));
    assertEquals("\"int\"", client.byId(7).orElseThrow().text());
  }

  @Test
  void itIsNotAskedWhereNobodyVouchesForIt() {
    SchemaRegistryException refused =
        assertThrows(SchemaRegistryException.class, () -> client(Map.of()).byId(7));
    assertTrue(String.valueOf(refused.getMessage()).contains("cannot be asked"));
  }
}
