package io.sqlc.compiler.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A jar whose entries are copied as they are, without unpacking: the base jar, the RocksDB jar.
 *
 * @param entries by their place in the file
 */
record ZipLayer(Path file, List<Entry> entries) {
  static final int END_SIGNATURE = 0x06054b50;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int END_SIZE = 22;
  static final int CENTRAL_SIZE = 46;
  static final int OFFSET_IN_CENTRAL = 42;

  private static final int MOST_COMMENT = 0xFFFF;

  ZipLayer {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param central its header in the central directory, with name and extra fields
   * @param start offset in the file of its local header
   * @param end offset after its data
   */
  record Entry(String name, ByteBuffer central, long start, long end) {}

  /** Reads the central directory; nothing else of the file is read. */
  static ZipLayer read(Path file, FileChannel channel) throws IOException {
    ByteBuffer end = endRecord(file, channel);
    int count = Short.toUnsignedInt(end.getShort(10));
    long size = Integer.toUnsignedLong(end.getInt(12));
    long offset = Integer.toUnsignedLong(end.getInt(16));
    if (count == 0xFFFF || offset == 0xFFFFFFFFL || offset + size > channel.size()) {
      throw new IOException("unsupported zip file: " + file);
    }
    ByteBuffer directory = readAt(channel, offset, (int) size);
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(entry(file, directory));
    }
    return new ZipLayer(file, withEnds(entries, offset));
  }

  private static Entry entry(Path file, ByteBuffer directory) throws IOException {
    int at = directory.position();
    if (directory.remaining() < CENTRAL_SIZE || directory.getInt(at) != CENTRAL_SIGNATURE) {
      throw new IOException("damaged zip file: " + file);
    }
    int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
    int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
    int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
    int length = CENTRAL_SIZE + nameLength + extraLength + commentLength;
    if (directory.remaining() < length) {
      throw new IOException("damaged zip file: " + file);
    }
    ByteBuffer central = directory.slice(at, length);
    directory.position(at + length);
    String name = StandardCharsets.UTF_8.decode(central.slice(CENTRAL_SIZE, nameLength)).toString();
    long start = Integer.toUnsignedLong(directory.getInt(at + OFFSET_IN_CENTRAL));
    return new Entry(name, central, start, start);
  }

  /** An entry's data ends where the next entry, or the central directory, begins. */
  private static List<Entry> withEnds(List<Entry> entries, long directoryOffset) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::start));
    List<Entry> complete = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      Entry entry = sorted.get(i);
      long end = i + 1 < sorted.size() ? sorted.get(i + 1).start() : directoryOffset;
      complete.add(new Entry(entry.name(), entry.central(), entry.start(), end));
    }
    return complete;
  }

  private static ByteBuffer endRecord(Path file, FileChannel channel) throws IOException {
    int tailSize = (int) Math.min(channel.size(), END_SIZE + MOST_COMMENT);
    ByteBuffer tail = readAt(channel, channel.size() - tailSize, tailSize);
    for (int at = tailSize - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw new IOException("not a zip file: " + file);
  }

  private static ByteBuffer readAt(FileChannel channel, long offset, int size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("file ends too early");
      }
    }
    return buffer.flip();
  }
}
