package kanshiki.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells the type of a file by its first bytes, by what a container holds, and by its words. */
final class Sniffer {
  /** Bytes looked at for words. */
  private static final int HEAD = 4 << 10;

  private static final int VOLUME = 16 * 2_048;

  private Sniffer() {}

  static FileType type(byte[] b, String extension) {
    if (b.length == 0) {
      return FileType.EMPTY;
    }
    Optional<FileType> named = FileType.byExtension(extension);
    FileType known = Magic.of(b);
    return switch (known) {
      case ZIP -> ContainerKind.zip(b, extension);
      case OLE_DOCUMENT -> ContainerKind.compound(b);
      case SIGNATURE -> isProfile(b) ? FileType.DEVICE_PROFILE : known;
      case UNKNOWN -> byWords(b, named);
      default -> known;
    };
  }

  private static FileType byWords(byte[] b, Optional<FileType> named) {
    if (VOLUME + 6 <= b.length
        && (Bytes.startsWith(b, VOLUME + 1, "CD001") || Bytes.startsWith(b, VOLUME + 1, "BEA01"))) {
      return FileType.ISO_IMAGE;
    }
    if (TarReader.isTar(b)) {
      return FileType.TAR;
    }
    if (Bytes.startsWith(b, b.length - 512, "conectix")) {
      return FileType.VIRTUAL_DISK;
    }
    if (Bytes.startsWith(b, b.length - 512, "koly")) {
      return FileType.MAC_DISK_IMAGE;
    }
    boolean bootable = b.length > 512 && Bytes.u16(b, 510) == 0xaa55;
    if (bootable && named.filter(t -> t.group() == FileGroup.DISK_IMAGE).isPresent()) {
      return FileType.RAW_DISK_IMAGE;
    }
    String head = head(b);
    if (head.isEmpty()) {
      // Script hosts run past any rubbish until they meet a command.
      return named.filter(t -> t.group() == FileGroup.SCRIPT).orElse(FileType.UNKNOWN);
    }
    return Words.type(b, head, named);
  }

  private static boolean isProfile(byte[] b) {
    return Bytes.indexOf(b, "PayloadType", 0, 256 << 10) >= 0
        && Bytes.indexOf(b, "<plist", 0, 16 << 10) >= 0;
  }

  /** The beginning as text in lower case; empty when it is none. */
  private static String head(byte[] b) {
    byte[] head = Bytes.slice(b, 0, HEAD);
    int mark = Bytes.u16(b, 0);
    String text;
    if (mark == 0xfeff || mark == 0xfffe) {
      text =
          new String(head, mark == 0xfeff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    } else {
      text = new String(head, StandardCharsets.ISO_8859_1);
      text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      odd += c < ' ' && "\t\n\r\f\u001b\b".indexOf(c) < 0 ? 1 : 0;
    }
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    return odd * 50 > text.length() ? "" : bare.strip().toLowerCase(Locale.ROOT);
  }

  /** Kinds of text. */
  private static final class Words {
    /** Tags with which a page begins; a browser looks for the same (WHATWG MIME sniffing 7.1). */
    private static final String[] PAGE_TAGS = {
      "!doctype html",
      "html",
      "head",
      "body",
      "script",
      "iframe",
      "h1",
      "h2",
      "div",
      "font",
      "table",
      "a ",
      "style",
      "title",
      "b>",
      "br",
      "p>",
      "p ",
      "form",
      "meta",
      "center",
      "img",
      "span",
      "link",
      "base",
      "input",
      "button",
      "noscript"
    };

    private static final String[] FIELDS = {
      "received:",
      "from:",
      "return-path:",
      "subject:",
      "date:",
      "mime-version:",
      "delivered-to:",
      "message-id:",
      "to:",
      "content-type:",
      "x-",
      "dkim-signature:"
    };

    private Words() {}

    static FileType type(byte[] b, String head, Optional<FileType> named) {
      Optional<FileType> first = byFirstWords(b, head, named);
      if (first.isPresent()) {
        return first.get();
      }
      if (head.startsWith("<") && !head.startsWith("<?php")) {
        Optional<FileType> marked = markup(b, head, named);
        if (marked.isPresent()) {
          return marked.get();
        }
      }
      if (fields(head) >= 2) {
        boolean page = named.filter(FileType.MHTML::equals).isPresent();
        return page ? FileType.MHTML : FileType.MAIL;
      }
      boolean opensAsNamed =
          named
              .filter(
                  t ->
                      switch (t.group()) {
                        case SCRIPT, SHORTCUT, PAGE -> !t.equals(FileType.WINDOWS_SHORTCUT);
                        default -> false;
                      })
              .isPresent();
      return opensAsNamed ? named.orElseThrow() : FileType.TEXT;
    }

    private static Optional<FileType> byFirstWords(
        byte[] b, String head, Optional<FileType> named) {
      if (Bytes.indexOf(b, "%PDF-", 0, 1_024) >= 0) {
        return Optional.of(FileType.PDF); // readers forgive what stands before it
      }
      if (head.startsWith("{\\rt")) {
        return Optional.of(FileType.RTF); // Word asks for no more
      }
      if (head.startsWith("begin:vcalendar")) {
        return Optional.of(FileType.ICALENDAR);
      }
      if (head.startsWith("begin:vcard")) {
        return Optional.of(FileType.VCARD);
      }
      if (head.startsWith("-----begin ") && !head.startsWith("-----begin pgp message")) {
        return Optional.of(FileType.SIGNATURE);
      }
      if (hasLine(head, "[internetshortcut]") || hasLine(head, "[desktop entry]")) {
        return Optional.of(FileType.INTERNET_SHORTCUT);
      }
      if (hasLine(head, "full address:s:") || head.startsWith("screen mode id:i:")) {
        return Optional.of(FileType.REMOTE_DESKTOP);
      }
      if (head.startsWith("web\r\n1\r\n") || head.startsWith("web\n1\n") || isSylk(head)) {
        return Optional.of(FileType.WEB_QUERY);
      }
      if (head.startsWith("from ") && head.indexOf("@") > 0 && fields(head) >= 2) {
        return Optional.of(FileType.MAILBOX);
      }
      if (head.startsWith("#@~^")) {
        return Optional.of(named.orElse(FileType.JAVASCRIPT)); // encoded by Microsoft's encoder
      }
      return named.filter(FileType.HTML_APPLICATION::equals);
    }

    private static boolean isSylk(String head) {
      return head.startsWith("id;p") && head.indexOf("\nc;") > 0;
    }

    private static Optional<FileType> markup(byte[] b, String head, Optional<FileType> named) {
      int html = head.indexOf("<html");
      int svg = head.indexOf("<svg");
      if (head.contains("<hta:application")) {
        return Optional.of(FileType.HTML_APPLICATION);
      }
      if (svg >= 0 && (html < 0 || svg < html) && isFirstElement(head, svg)) {
        return Optional.of(FileType.SVG);
      }
      if (html >= 0 || isPageTag(afterComments(head))) {
        return Optional.of(FileType.HTML);
      }
      if (Bytes.indexOf(b, "PayloadContent", 0, 64 << 10) >= 0 && head.contains("<plist")) {
        return Optional.of(FileType.DEVICE_PROFILE);
      }
      if (head.contains("<jnlp")) {
        return Optional.of(FileType.JAVA_WEB_START);
      }
      boolean opens =
          named
              .filter(
                  t ->
                      t.group() == FileGroup.SCRIPT
                          || t.group() == FileGroup.SHORTCUT
                          || t.group() == FileGroup.PAGE)
              .isPresent();
      return opens ? named : Optional.of(FileType.XML);
    }

    /** Nothing but declarations and comments stands before {@code at}. */
    private static boolean isFirstElement(String head, int at) {
      String rest = afterComments(head);
      return rest.startsWith("svg") || head.length() - rest.length() >= at;
    }

    /** What follows the first {@code <} that opens neither a comment nor a declaration. */
    private static String afterComments(String head) {
      int at = 0;
      while (at >= 0 && at < head.length()) {
        int next;
        if (head.startsWith("<!--", at)) {
          next = head.indexOf("-->", at);
          next = next < 0 ? -1 : next + 3;
        } else if (head.startsWith("<?", at)
            || head.startsWith("<!", at) && !head.startsWith("<!doctype html", at)) {
          next = head.indexOf('>', at) + 1;
        } else {
          return head.substring(Math.min(at + 1, head.length()));
        }
        at = next <= at ? -1 : head.indexOf('<', next);
      }
      return "";
    }

    private static boolean isPageTag(String tag) {
      for (String each : PAGE_TAGS) {
        if (tag.startsWith(each)) {
          return true;
        }
      }
      return false;
    }

    private static boolean hasLine(String head, String start) {
      return head.startsWith(start) || head.contains("\n" + start);
    }

    /** How many lines at the beginning are fields of a mail's header. */
    private static int fields(String head) {
      int count = 0;
      for (String line : head.substring(0, Math.min(head.length(), 2_048)).split("\n", -1)) {
        for (String field : FIELDS) {
          if (line.startsWith(field) && line.indexOf(':') > 0) {
            count++;
            break;
          }
        }
        if (line.isBlank()) {
          break;
        }
      }
      return count;
    }
  }
}
