package kanshiki.outlook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;

/**
 * One attachment of a mail (MS-OXCMSG section 2.2.2).
 *
 * @param inline shown within the HTML
 */
record Attachment(MimePart part, boolean inline) {
  /** PidTagAttachFlags: referred to by the HTML. */
  private static final int IN_HTML = 4;

  /**
   * @param message the mail it is, when it is one
   */
  static Attachment of(Properties properties, Optional<byte[]> message) throws OutlookException {
    Optional<String> longName = properties.string(0x3707);
    String name = longName.isPresent() ? longName.get() : properties.string(0x3704).orElse("");
    if (message.isPresent()) {
      String shown = name.isEmpty() ? properties.string(0x3001).orElse("") : name;
      return new Attachment(MimePart.message(shown, message.get()), false);
    }
    String contentId = properties.string(0x3712).orElse("");
    boolean inline =
        !contentId.isEmpty()
            && ((properties.integer(0x3714).orElse(0) & IN_HTML) != 0 || properties.flag(0x7ffe));
    String type = properties.string(0x370e).filter(Attachment::isType).orElse(typeOf(name));
    String named = name.isEmpty() ? "" : HeaderWriter.parameter("filename", name);
    Optional<byte[]> content = properties.binary(0x3701);
    // An attachment by reference holds only where the file is (PidTagAttachLongPathname).
    byte[] bytes =
        content.isPresent()
            ? content.get()
            : properties.string(0x370d).orElse("").getBytes(StandardCharsets.UTF_8);
    return new Attachment(
        MimePart.leaf(type, (inline ? "inline" : "attachment") + named, contentId, bytes), inline);
  }

  private static boolean isType(String type) {
    int slash = type.indexOf('/');
    return slash > 0
        && slash < type.length() - 1
        && !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
        && type.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"(),:;<>@[\\]?=".indexOf(c) < 0);
  }

  /** Outlook names no type for what a person attached from a disk. */
  private static String typeOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "htm", "html", "shtml" -> "text/html";
      case "txt" -> "text/plain";
      case "ics" -> "text/calendar";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "svg" -> "image/svg+xml";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "msg" -> "application/vnd.ms-outlook";
      default -> "application/octet-stream";
    };
  }
}
