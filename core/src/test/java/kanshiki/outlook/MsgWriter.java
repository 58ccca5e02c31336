package kanshiki.outlook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes mails as Outlook saves them (MS-OXMSG), on Apache POI's compound file.
 *
 * <p>Takes an RFC 5322 text and keeps what Outlook keeps: the header as text, one plain and one
 * HTML or RTF body, attachments without their transfer encoding.
 */
public final class MsgWriter {
  /** What varies between the programs that write {@code .msg}. */
  public enum Style {
    /** Unicode strings, HTML as bytes in the code page of the mail. */
    UNICODE_HTML,
    /** The HTML only inside compressed RTF, as older Outlooks keep it. */
    UNICODE_RTF,
    /** Eight-bit strings in the code page of the mail. */
    NARROW
  }

  private static final int STORED = 6; // readable, writable

  private final Style style;

  private MsgWriter(Style style) {
    this.style = style;
  }

  /** The {@code .msg} of {@code eml}, its text in the charset that it names. */
  public static byte[] write(byte[] eml, Style style) {
    try (var file = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      new MsgWriter(style).message(file.getRoot(), Message.parse(new RawMessage(eml)), eml, 32);
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /** A draft: no transport header, the fields as properties. */
  public static byte[] draft(String from, String address, String to, String subject, String body) {
    try (var file = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var object = new MapiObject(file.getRoot(), Style.UNICODE_HTML, "windows-31j");
      object.string(0x001a, "IPM.Note");
      object.string(0x0037, subject);
      object.string(0x0c1a, from);
      object.string(0x0c1e, "SMTP");
      object.string(0x0c1f, address);
      object.string(0x1000, body);
      object.integer(0x0e07, 8); // MSGFLAG_UNSENT
      object.time(0x0039, 1_771_286_400L);
      var recipient =
          new MapiObject(
              file.getRoot().createDirectory("__recip_version1.0_#00000000"),
              Style.UNICODE_HTML,
              "windows-31j");
      recipient.integer(0x0c15, 1);
      recipient.string(0x3001, to);
      recipient.string(0x39fe, to);
      recipient.close(new byte[8]);
      object.close(header(32, 1, 0));
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private void message(DirectoryEntry storage, Message message, byte[] eml, int headerSize)
      throws IOException {
    List<Part> attached = new ArrayList<>();
    Part text = null;
    Part html = null;
    var waiting = new ArrayList<Part>(List.of(message.root()));
    while (!waiting.isEmpty()) {
      Part part = waiting.removeFirst();
      boolean handedOver = part.disposition().isPresent() || part.contentId().isPresent();
      if (part.isMultipart()) {
        waiting.addAll(0, part.children());
      } else if (text == null && !handedOver && part.mediaType().equals("text/plain")) {
        text = part;
      } else if (html == null && !handedOver && part.mediaType().equals("text/html")) {
        html = part;
      } else {
        attached.add(part);
      }
    }
    String charset = html != null ? html.charset() : text != null ? text.charset() : "utf-8";
    var object = new MapiObject(storage, style, charset);
    object.string(0x001a, "IPM.Note");
    object.string(0x007d, headerText(eml));
    object.string(0x0037, message.first("Subject").map(f -> f.decoded()).orElse(""));
    object.integer(0x3fde, MapiObject.codePage(charset));
    object.integer(0x3ffd, MapiObject.codePage(charset));
    if (text != null) {
      object.string(0x1000, text.text().replace("\n", "\r\n"));
    }
    if (html != null && style == Style.UNICODE_RTF) {
      object.binary(0x1009, RtfWriter.compressed(RtfWriter.encapsulated(html.text())));
      object.integer(0x0e1f, 1);
    } else if (html != null) {
      object.binary(0x1013, html.content());
    }
    if (text == null && html != null) {
      // Outlook makes a plain body of an HTML one, with the links behind their words.
      object.string(
          0x1000, html.text().replaceAll("<[^>]*>", " ") + "<http://made-by.outlook.test/>");
    }
    int number = 0;
    for (Part part : attached) {
      String name = String.format(Locale.ROOT, "__attach_version1.0_#%08X", number++);
      attachment(storage.createDirectory(name), part, charset);
    }
    object.close(header(headerSize, 0, attached.size()));
    names(storage);
  }

  private void attachment(DirectoryEntry storage, Part part, String charset) throws IOException {
    var object = new MapiObject(storage, style, charset);
    String name = part.filename().orElse("");
    if (!name.isEmpty()) {
      object.string(0x3707, name);
    }
    if (part.isNestedMessage()) {
      object.integer(0x3705, 5);
      object.fixed(0x3701, 0x000d, 0xffffffffL);
      byte[] nested = part.content();
      message(
          storage.createDirectory("__substg1.0_3701000D"),
          Message.parse(new RawMessage(nested)),
          nested,
          24);
    } else {
      object.integer(0x3705, 1);
      object.string(0x370e, part.mediaType());
      object.binary(0x3701, part.content());
      part.contentId().ifPresent(id -> object.string(0x3712, id));
      if (part.disposition().orElse("").equals("inline")) {
        object.integer(0x3714, 4);
      }
    }
    object.close(new byte[8]);
  }

  /** The storage of named properties that each file has, with nothing named. */
  private static void names(DirectoryEntry storage) throws IOException {
    if (storage.getParent() == null) {
      DirectoryEntry names = storage.createDirectory("__nameid_version1.0");
      for (String stream : List.of("00020102", "00030102", "00040102")) {
        names.createDocument("__substg1.0_" + stream, new ByteArrayInputStream(new byte[0]));
      }
    }
  }

  private static byte[] header(int size, int recipients, int attachments) {
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(8, recipients).putInt(12, attachments).putInt(16, recipients);
    return out.putInt(20, attachments).array();
  }

  private static String headerText(byte[] eml) {
    String text = new String(eml, StandardCharsets.UTF_8);
    return text.substring(0, text.indexOf("\r\n\r\n") + 4);
  }

  /** One object's properties in the making. */
  private static final class MapiObject {
    private final DirectoryEntry storage;
    private final Style style;
    private final Charset charset;
    private final List<byte[]> entries = new ArrayList<>();

    MapiObject(DirectoryEntry storage, Style style, String charset) {
      this.storage = storage;
      this.style = style;
      this.charset = Charset.forName(charset);
    }

    static int codePage(String charset) {
      return switch (charset) {
        case "windows-31j" -> 932;
        case "iso-2022-jp" -> 50220;
        case "euc-jp" -> 51932;
        case "windows-1252" -> 1252;
        case "us-ascii" -> 20127;
        default -> 65001;
      };
    }

    void string(int id, String text) {
      if (style == Style.NARROW) {
        byte[] bytes = text.getBytes(charset);
        stream(id, 0x001e, bytes, bytes.length + 1);
      } else {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        stream(id, 0x001f, bytes, bytes.length + 2);
      }
    }

    void binary(int id, byte[] bytes) {
      stream(id, 0x0102, bytes, bytes.length);
    }

    void integer(int id, int value) {
      fixed(id, 0x0003, value & 0xffffffffL);
    }

    void time(int id, long epochSecond) {
      fixed(id, 0x0040, (epochSecond + 11_644_473_600L) * 10_000_000);
    }

    void fixed(int id, int type, long value) {
      ByteBuffer entry = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(id << 16 | type).putInt(STORED).putLong(value);
      entries.add(entry.array());
    }

    private void stream(int id, int type, byte[] bytes, int size) {
      try {
        storage.createDocument(
            String.format(Locale.ROOT, "__substg1.0_%04X%04X", id, type),
            new ByteArrayInputStream(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
      fixed(id, type, size);
    }

    void close(byte[] header) throws IOException {
      var out = new ByteArrayOutputStream();
      out.writeBytes(header);
      entries.forEach(out::writeBytes);
      storage.createDocument(
          "__properties_version1.0", new ByteArrayInputStream(out.toByteArray()));
    }
  }
}
