package kanshiki.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mime.MimePart;

/** The bodies of one mail, as MIME. */
final class BodyOfMessage {
  private static final int BODY = 0x1000;
  private static final int RTF = 0x1009;
  private static final int HTML = 0x1013;
  private static final int INTERNET_CODE_PAGE = 0x3fde;
  private static final int WESTERN = 1252;

  private final Properties properties;
  private final String contentType;

  /**
   * @param contentType what the mail was when it was received, in lower case; may be empty
   */
  BodyOfMessage(Properties properties, String contentType) {
    this.properties = properties;
    this.contentType = contentType;
  }

  MimePart with(List<Attachment> attachments) throws OutlookException {
    var shown = new ArrayList<MimePart>();
    shown.add(body());
    attachments.stream().filter(Attachment::inline).map(Attachment::part).forEach(shown::add);
    var all = new ArrayList<MimePart>();
    all.add(MimePart.multipart("related", shown));
    attachments.stream().filter(a -> !a.inline()).map(Attachment::part).forEach(all::add);
    return MimePart.multipart("mixed", all);
  }

  private MimePart body() throws OutlookException {
    Optional<MimePart> text = text();
    Optional<MimePart> html = html();
    if (html.isEmpty()) {
      RtfReader.Body rtf =
          RtfReader.read(CompressedRtf.decompress(properties.binary(RTF).orElse(new byte[0])));
      if (rtf.html()) {
        html = Optional.of(MimePart.text("text/html", rtf.text()));
      } else if (text.isEmpty() && !rtf.text().isBlank()) {
        text = Optional.of(MimePart.text("text/plain", rtf.text()));
      }
    }
    // Outlook derives the one from the other; what the sender did not write is left out.
    if (html.isPresent() && isOnly("text/html")) {
      text = Optional.empty();
    } else if (text.isPresent() && isOnly("text/plain")) {
      html = Optional.empty();
    }
    var both = new ArrayList<MimePart>();
    text.ifPresent(both::add);
    html.ifPresent(both::add);
    if (both.isEmpty()) {
      both.add(MimePart.text("text/plain", ""));
    }
    return MimePart.multipart("alternative", both);
  }

  private boolean isOnly(String type) {
    return contentType.startsWith(type)
        || contentType.startsWith("multipart/related") && contentType.contains(type);
  }

  private Optional<MimePart> text() throws OutlookException {
    Optional<byte[]> narrow = properties.narrow(BODY);
    String charset = CodePage.charset(properties.codePage());
    if (narrow.isPresent() && !charset.isEmpty()) {
      return Optional.of(leaf("text/plain", charset, narrow.get()));
    }
    return properties.string(BODY).map(text -> MimePart.text("text/plain", text));
  }

  private Optional<MimePart> html() throws OutlookException {
    Optional<byte[]> bytes = properties.binary(HTML);
    if (bytes.isPresent()) {
      String charset = CodePage.charset(properties.integer(INTERNET_CODE_PAGE).orElse(WESTERN));
      return Optional.of(leaf("text/html", charset.isEmpty() ? "utf-8" : charset, bytes.get()));
    }
    return properties.string(HTML).map(text -> MimePart.text("text/html", text));
  }

  private static MimePart leaf(String type, String charset, byte[] content) {
    return MimePart.leaf(type + "; charset=" + charset, "", "", content);
  }
}
