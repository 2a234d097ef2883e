package io.sqlc.samples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A record as the sample's data files have it: the key, a tab, the value. */
record KeyedLine(String key, String value) {

  /** All records of a file; throws {@link QuickstartFailure} where it cannot be read. */
  static List<KeyedLine> read(Path file) {
    List<KeyedLine> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new QuickstartFailure(
              file + ":" + (lines.size() + 1) + ": no tab between key and value");
        }
        lines.add(new KeyedLine(line.substring(0, tab), line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new QuickstartFailure("cannot read " + file + ": " + e.getMessage(), e);
    }
    return lines;
  }

  @Override
  public String toString() {
    return key + "\t" + value;
  }
}
