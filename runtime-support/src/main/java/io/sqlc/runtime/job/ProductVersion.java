package io.sqlc.runtime.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of sqlc that this runtime belongs to. */
final class ProductVersion {
  private ProductVersion() {}

  static String get() {
    Properties properties = new Properties();
    try (InputStream in = ProductVersion.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      // then it is unknown
    }
    return properties.getProperty("version", "(unknown version)");
  }
}
