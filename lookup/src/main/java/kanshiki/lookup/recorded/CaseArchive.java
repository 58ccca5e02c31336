package kanshiki.lookup.recorded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kanshiki.data.Digest;
import kanshiki.lookup.session.Exchange;
import kanshiki.lookup.wire.Reply;
import kanshiki.mail.RawMessage;

/**
 * The case file on disk: a ZIP with the mail as {@code mail.eml}, each reply as received under
 * {@code answers/}, {@code manifest.json} that names every entry with its SHA-256, and {@code
 * manifest.sha256}.
 *
 * <p>The digests show that a file was damaged or altered by accident or carelessly; they are no
 * signature.
 */
public final class CaseArchive {
  private static final String MAIL = "mail.eml";
  private static final String MANIFEST = "manifest.json";
  private static final String SEAL = "manifest.sha256";

  /** Entries and bytes read of one case file; one message makes a few hundred questions at most. */
  private static final int MAX_ENTRIES = 5_000;

  private static final long MAX_BYTES = 256L << 20;

  private CaseArchive() {}

  /** Writes the same bytes for the same case. */
  public static void write(RecordedCase recorded, OutputStream to) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put(MAIL, recorded.mail().bytes());
    var names = new ArrayList<String>();
    for (Exchange exchange : recorded.exchanges()) {
      String name = "";
      if (exchange.reply() instanceof Reply.Received received) {
        name = String.format("answers/%04d.bin", names.size() + 1);
        files.put(name, received.body());
      }
      names.add(name);
    }
    byte[] manifest = Manifest.write(recorded, names, digests(files));
    files.put(MANIFEST, manifest);
    files.put(
        SEAL, (Digest.sha256(manifest) + "  " + MANIFEST + "\n").getBytes(StandardCharsets.UTF_8));
    try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the earliest that ZIP knows
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * Reads a case file.
   *
   * @throws CaseFormatException when it is no case file, is damaged, or was altered
   */
  public static RecordedCase read(byte[] zip) throws CaseFormatException {
    Map<String, byte[]> files = unpack(zip);
    byte[] manifest = file(files, MANIFEST);
    String seal = new String(file(files, SEAL), StandardCharsets.UTF_8);
    if (!seal.startsWith(Digest.sha256(manifest) + " ")) {
      throw new CaseFormatException("the manifest was altered: its digest does not fit");
    }
    Manifest read = Manifest.read(manifest);
    for (Map.Entry<String, String> digest : read.digests().entrySet()) {
      if (!Digest.sha256(file(files, digest.getKey())).equals(digest.getValue())) {
        throw new CaseFormatException(digest.getKey() + " was altered: its digest does not fit");
      }
    }
    var exchanges = new ArrayList<Exchange>();
    for (Manifest.Entry entry : read.entries()) {
      byte[] body = entry.file().isEmpty() ? new byte[0] : file(files, entry.file());
      if (!entry.file().isEmpty() && !read.digests().containsKey(entry.file())) {
        throw new CaseFormatException(entry.file() + " has no digest in the manifest");
      }
      exchanges.add(entry.exchange(body));
    }
    if (!read.digests().containsKey(MAIL)) {
      throw new CaseFormatException("the mail has no digest in the manifest");
    }
    var mail = new RawMessage(file(files, MAIL), read.isMailCut());
    return new RecordedCase(
        read.envelope().map(mail::in).orElse(mail),
        read.input(),
        read.own(),
        read.setup(),
        read.isOffline(),
        read.startedAt(),
        List.copyOf(exchanges));
  }

  private static Map<String, byte[]> unpack(byte[] zip) throws CaseFormatException {
    var files = new LinkedHashMap<String, byte[]>();
    long left = MAX_BYTES;
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
        left -= content.length;
        if (left < 0 || files.size() >= MAX_ENTRIES) {
          throw new CaseFormatException("too big for a case file");
        }
        files.put(entry.getName(), content);
      }
    } catch (CaseFormatException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new CaseFormatException("a damaged ZIP file");
    }
    if (files.isEmpty()) {
      throw new CaseFormatException("not a case file");
    }
    return files;
  }

  private static byte[] file(Map<String, byte[]> files, String name) throws CaseFormatException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new CaseFormatException("not a whole case file: " + name + " is missing");
    }
    return content;
  }

  private static Map<String, String> digests(Map<String, byte[]> files) {
    var digests = new LinkedHashMap<String, String>();
    files.forEach((name, content) -> digests.put(name, Digest.sha256(content)));
    return digests;
  }
}
