package io.sqlc.compiler.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * Writes a zip file whose bytes depend on its entries alone: fixed times, no compression of its own
 * (its result would depend on the zlib at hand), entries of other zip files copied as they are.
 */
final class ZipWriter {
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final short VERSION = 20;
  private static final short NAMES_ARE_UTF8 = 0x0800;

  /** 1 January 1980, the first day that the format knows. */
  private static final short DATE = 0x21;

  private final FileChannel out;
  private final List<ByteBuffer> directory = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long position;

  ZipWriter(FileChannel out) {
    this.out = out;
  }

  /** Adds an entry of its own, stored without compression. */
  void add(String name, byte[] data) throws IOException {
    if (!names.add(name)) {
      throw new IllegalArgumentException("entry twice: " + name);
    }
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(data);
    ByteBuffer local = buffer(LOCAL_SIZE + nameBytes.length + data.length);
    local.putInt(LOCAL_SIGNATURE).putShort(VERSION);
    putCommon(local, crc, data.length, nameBytes.length);
    local.put(nameBytes).put(data);
    ByteBuffer central = buffer(ZipLayer.CENTRAL_SIZE + nameBytes.length);
    central.putInt(ZipLayer.CENTRAL_SIGNATURE).putShort(VERSION).putShort(VERSION);
    putCommon(central, crc, data.length, nameBytes.length);
    // Comment length, disk, internal and external attributes stay zero.
    central.putInt(ZipLayer.OFFSET_IN_CENTRAL, offset());
    central.position(ZipLayer.CENTRAL_SIZE);
    central.put(nameBytes);
    directory.add(central.rewind());
    write(local.flip());
  }

  /** Adds the entries of a layer but those whose names are there already, or are left out. */
  void copy(ZipLayer layer, FileChannel in, Predicate<String> leftOut) throws IOException {
    long start = 0;
    long end = 0;
    for (ZipLayer.Entry entry : layer.entries()) {
      if (leftOut.test(entry.name()) || !names.add(entry.name())) {
        continue;
      }
      if (entry.start() != end) {
        transfer(in, start, end);
        start = entry.start();
      }
      end = entry.end();
      ByteBuffer central = buffer(entry.central().capacity()).put(entry.central().duplicate());
      central.putInt(ZipLayer.OFFSET_IN_CENTRAL, offset(position + (entry.start() - start)));
      directory.add(central.rewind());
    }
    transfer(in, start, end);
  }

  /** Writes the central directory; nothing can be added afterwards. */
  void finish() throws IOException {
    if (names.size() >= 0xFFFF) {
      throw new IOException("too many entries: " + names.size());
    }
    int directoryOffset = offset();
    int directorySize = directory.stream().mapToInt(ByteBuffer::capacity).sum();
    ByteBuffer wholeDirectory = buffer(directorySize);
    directory.forEach(wholeDirectory::put);
    ByteBuffer end = buffer(ZipLayer.END_SIZE);
    end.putInt(ZipLayer.END_SIGNATURE).putInt(0);
    end.putShort((short) names.size()).putShort((short) names.size());
    end.putInt(directorySize).putInt(directoryOffset).putShort((short) 0);
    write(wholeDirectory.flip());
    write(end.flip());
  }

  private static void putCommon(ByteBuffer header, CRC32 crc, int size, int nameLength) {
    header.putShort(NAMES_ARE_UTF8).putShort((short) 0).putShort((short) 0).putShort(DATE);
    header.putInt((int) crc.getValue()).putInt(size).putInt(size);
    header.putShort((short) nameLength).putShort((short) 0);
  }

  private void transfer(FileChannel in, long start, long end) throws IOException {
    long at = start;
    while (at < end) {
      long copied = in.transferTo(at, end - at, out);
      if (copied <= 0) {
        throw new IOException("file ends too early");
      }
      at += copied;
    }
    position += end - start;
  }

  private void write(ByteBuffer bytes) throws IOException {
    position += bytes.remaining();
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private int offset() throws IOException {
    return offset(position);
  }

  private static int offset(long position) throws IOException {
    if (position >= 0xFFFFFFFFL) {
      throw new IOException("jar larger than 4 GiB");
    }
    return (int) position;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
