package io.sqlc.compiler.build;

import io.sqlc.compiler.diagnostic.Diagnostic;
import io.sqlc.compiler.diagnostic.DiagnosticCode;
import io.sqlc.compiler.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the standalone jar of a job: the manifest, the entries of the layers as they are, then the
 * job's own. The same input gives the same bytes.
 */
public final class JobJar {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** A line of a manifest has 72 bytes at most, its continuation begins with a space. */
  private static final int MANIFEST_LINE = 72;

  private final RuntimeLayers layers;
  private final NativeLibraries libraries;

  /** Packs over the given layers, for all platforms. */
  public JobJar(RuntimeLayers layers) {
    this(layers, Set.of());
  }

  /**
   * Packs over the given layers.
   *
   * @param platforms those whose native code the jar carries; all of them where this is empty
   */
  public JobJar(RuntimeLayers layers, Set<Platform> platforms) {
    this.layers = layers;
    this.libraries = new NativeLibraries(platforms);
  }

  /**
   * Writes the jar, or leaves what was there and throws {@link DiagnosticException}.
   *
   * @param file the jar
   * @param job its properties, which become the entry {@value JobProperties#ENTRY}
   * @param own the job's classes and resources by entry name; they hide entries of the layers
   */
  public void write(Path file, JobProperties job, Map<String, byte[]> own) {
    write(file, job, own, Map.of());
  }

  /**
   * The same for a job that calls code of others.
   *
   * @param others classes and resources of libraries by entry name; the job's own hide them, and so
   *     do those of the layers: what the runtime is made of stays as it was tested
   */
  public void write(
      Path file, JobProperties job, Map<String, byte[]> own, Map<String, byte[]> others) {
    List<Path> files = layers.of(job);
    SortedMap<String, byte[]> entries = new TreeMap<>(own);
    entries.remove(MANIFEST);
    entries.put(JobProperties.ENTRY, job.toBytes());
    NewFile.write(file, out -> write(out, job, files, libraries, entries, others));
  }

  private static void write(
      FileChannel out,
      JobProperties job,
      List<Path> files,
      NativeLibraries libraries,
      SortedMap<String, byte[]> own,
      Map<String, byte[]> others)
      throws IOException {
    List<FileChannel> channels = new ArrayList<>();
    try {
      List<ZipLayer> opened = new ArrayList<>();
      for (Path file : files) {
        opened.add(open(file, channels));
      }
      ZipWriter zip = new ZipWriter(out);
      zip.add(MANIFEST, manifest(job.mainClass(), opened));
      for (int i = 0; i < opened.size(); i++) {
        zip.copy(
            opened.get(i),
            channels.get(i),
            name -> own.containsKey(name) || libraries.leavesOut(name));
      }
      SortedMap<String, byte[]> added = new TreeMap<>(others);
      added.remove(MANIFEST);
      opened.forEach(layer -> layer.entries().forEach(entry -> added.remove(entry.name())));
      added.putAll(own);
      for (Map.Entry<String, byte[]> entry : added.entrySet()) {
        zip.add(entry.getKey(), entry.getValue());
      }
      zip.finish();
    } finally {
      for (FileChannel channel : channels) {
        channel.close();
      }
    }
  }

  private static ZipLayer open(Path file, List<FileChannel> channels) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      channels.add(channel);
      return ZipLayer.read(file, channel);
    } catch (IOException e) {
      throw new DiagnosticException(
          Diagnostic.error(
                  DiagnosticCode.BUILD_RUNTIME_MISSING,
                  null,
                  "the installation is damaged: cannot read " + file + ": " + e.getMessage())
              .help("build or install sqlc again"));
    }
  }

  private static byte[] manifest(String mainClass, List<ZipLayer> layers) {
    boolean multiRelease =
        layers.stream()
            .flatMap(layer -> layer.entries().stream())
            .anyMatch(entry -> entry.name().startsWith("META-INF/versions/"));
    StringBuilder text = new StringBuilder();
    addAttribute(text, "Manifest-Version", "1.0");
    addAttribute(text, "Main-Class", mainClass);
    // RocksDB and the compression libraries call native code; newer JDKs warn without this.
    addAttribute(text, "Enable-Native-Access", "ALL-UNNAMED");
    if (multiRelease) {
      addAttribute(text, "Multi-Release", "true");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addAttribute(StringBuilder text, String name, String value) {
    String rest = name + ": " + value;
    int room = MANIFEST_LINE;
    while (rest.getBytes(StandardCharsets.UTF_8).length > room) {
      int length = Math.min(room, rest.length());
      while (rest.substring(0, length).getBytes(StandardCharsets.UTF_8).length > room) {
        length--;
      }
      text.append(rest, 0, length).append("\r\n ");
      rest = rest.substring(length);
      room = MANIFEST_LINE - 1;
    }
    text.append(rest).append("\r\n");
  }
}
