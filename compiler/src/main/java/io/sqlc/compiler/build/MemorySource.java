package io.sqlc.compiler.build;

import io.sqlc.compiler.GeneratedJob.JavaFile;
import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A generated source as javac reads it. */
final class MemorySource extends SimpleJavaFileObject {
  private final JavaFile file;

  MemorySource(JavaFile file) {
    super(uri(file.path()), Kind.SOURCE);
    this.file = file;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return file.text();
  }

  @Override
  public String getName() {
    return file.path();
  }

  private static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
