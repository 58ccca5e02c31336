package kanshiki.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of many kinds, made for tests. */
public final class SampleFiles {
  /** The first bytes of a Windows program. */
  public static final byte[] PROGRAM =
      latin("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0\u00b8\0\0\0\0\0\0\0@\0\0\0");

  public static final byte[] PNG = latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
  public static final byte[] PDF = latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

  private SampleFiles() {}

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Names and contents by turns; a content is bytes or a string. */
  public static byte[] zip(Object... namesAndContents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(bytes(namesAndContents[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A ZIP whose file claims to be locked: the flag is set in both tables. */
  public static byte[] lockedZip(String name) {
    byte[] zip = zip(name, "locked");
    for (int i = 0; i + 10 < zip.length; i++) {
      if (Bytes.startsWith(zip, i, "PK\3\4")) {
        zip[i + 6] |= 1;
      } else if (Bytes.startsWith(zip, i, "PK\1\2")) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  public static byte[] gzip(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] tar(String name, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      var entry = new TarArchiveEntry(name);
      entry.setSize(content.length);
      tar.putArchiveEntry(entry);
      tar.write(content);
      tar.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] sevenZip(Object... namesAndContents) {
    try (var channel = new SeekableInMemoryByteChannel();
        var file = new SevenZOutputFile(channel)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        var entry = new org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry();
        entry.setName((String) namesAndContents[i]);
        file.putArchiveEntry(entry);
        file.write(bytes(namesAndContents[i + 1]));
        file.closeArchiveEntry();
      }
      file.finish();
      return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A compound file; a name with a slash lies in a storage. */
  public static byte[] compound(Object... namesAndContents) {
    var out = new ByteArrayOutputStream();
    try (var file = new POIFSFileSystem()) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        List<String> path = List.of(((String) namesAndContents[i]).split("/", -1));
        var folder = file.getRoot();
        for (String storage : path.subList(0, path.size() - 1)) {
          folder =
              folder.hasEntry(storage)
                  ? (org.apache.poi.poifs.filesystem.DirectoryNode) folder.getEntry(storage)
                  : (org.apache.poi.poifs.filesystem.DirectoryNode) folder.createDirectory(storage);
        }
        folder.createDocument(
            path.getLast(), new ByteArrayInputStream(bytes(namesAndContents[i + 1])));
      }
      file.writeFilesystem(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A file as the Packager wraps it. */
  public static byte[] packaged(String name, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, 0, 0, 0, 2, 0});
    out.writeBytes(latin(name + "\0C:\\" + name + "\0"));
    out.writeBytes(new byte[] {0, 0, 3, 0});
    out.writeBytes(little(name.length() + 1));
    out.writeBytes(latin(name + "\0"));
    out.writeBytes(little(content.length));
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** A Word document; more parts may follow. */
  public static byte[] word(Object... more) {
    var parts = new java.util.ArrayList<Object>(List.of("[Content_Types].xml", "<Types/>"));
    List<Object> given = List.of(more);
    if (!given.contains("word/document.xml")) {
      parts.addAll(
          List.of(
              "word/document.xml",
              "<w:document><w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body></w:document>"));
    }
    parts.addAll(given);
    return zip(parts.toArray());
  }

  public static byte[] relationships(String type, String target) {
    return utf8(
        "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
            + "officeDocument/2006/relationships/"
            + type
            + "\" Target=\""
            + target
            + "\" TargetMode=\"External\"/></Relationships>");
  }

  /** One file in a RAR of format 4; only its header is sound. */
  public static byte[] rar(String name, boolean locked) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("Rar!\u001a\u0007\0"));
    out.writeBytes(new byte[] {0, 0, 0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0});
    int size = 32 + name.length();
    out.writeBytes(new byte[] {0, 0, 0x74, (byte) (locked ? 4 : 0), (byte) 0x80, (byte) size, 0});
    out.writeBytes(little(0));
    out.writeBytes(little(100));
    out.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 29, 0x33, (byte) name.length(), 0});
    out.writeBytes(little(0x20));
    out.writeBytes(latin(name));
    out.writeBytes(new byte[] {0, 0, 0x7b, 0, 0, 7, 0});
    return out.toByteArray();
  }

  /** A disk image with one file in its root. */
  public static byte[] iso(String name, byte[] content) {
    var iso = new byte[2_048 * 21];
    volume(iso, 16, 1, 18);
    put(iso, 17 * 2_048, latin("\u00ffCD001"));
    record(iso, 18 * 2_048, name + ";1", 20, content.length);
    put(iso, 20 * 2_048, content);
    return iso;
  }

  private static void volume(byte[] iso, int sector, int type, int root) {
    int at = sector * 2_048;
    put(iso, at, latin((char) type + "CD001\u0001"));
    put(iso, at + 158, little(root));
    put(iso, at + 166, little(2_048));
  }

  private static void record(byte[] iso, int at, String name, int sector, int size) {
    iso[at] = (byte) (34 + name.length());
    put(iso, at + 2, little(sector));
    put(iso, at + 10, little(size));
    iso[at + 32] = (byte) name.length();
    put(iso, at + 33, latin(name));
  }

  private static void put(byte[] into, int at, byte[] bytes) {
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }

  /** A shortcut with a program and arguments. */
  public static byte[] shortcut(String program, String arguments) {
    var out = new ByteArrayOutputStream();
    var header = new byte[76];
    put(header, 0, latin("L\0\0\0\u0001\u0014\u0002\0"));
    header[20] = (byte) (1 << 3 | 1 << 5);
    out.writeBytes(header);
    for (String text : List.of(program, arguments)) {
      out.write(text.length());
      out.write(0);
      out.writeBytes(latin(text));
    }
    return out.toByteArray();
  }

  static byte[] little(long value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  /** A stored entry, without compression, so that archives may nest without changing. */
  static byte[] storedZip(String name, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      var entry = new ZipEntry(name);
      var crc = new CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] b ? b : utf8(content.toString());
  }
}
