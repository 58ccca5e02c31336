package kanshiki.outlook;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mime.HeaderWriter;

/**
 * The header of one mail: the fields that it was received with, and from the properties those that
 * are missing there.
 */
final class FieldsOfMessage {
  private static final int TRANSPORT_HEADERS = 0x007d;
  private static final int TO = 1;
  private static final int CC = 2;

  private final Properties properties;
  private final List<Properties> recipients;
  private final TransportHeader transport;

  FieldsOfMessage(Properties properties, List<Properties> recipients) throws OutlookException {
    this.properties = properties;
    this.recipients = recipients;
    this.transport = new TransportHeader(properties.string(TRANSPORT_HEADERS).orElse(""));
  }

  /** Whether the header is the received one: what it lacks, the mail lacked. */
  boolean received() {
    return transport.has("From") || transport.has("Received");
  }

  String contentType() {
    return transport.contentType();
  }

  byte[] bytes() throws OutlookException {
    var out = new HeaderWriter();
    out.raw(transport.text().getBytes(StandardCharsets.UTF_8));
    if (received()) {
      return out.bytes();
    }
    add(out, "From", author());
    add(out, "Sender", senderIfAnother());
    add(out, "Reply-To", replyTo());
    add(out, "To", recipients(TO));
    add(out, "Cc", recipients(CC));
    add(out, "Subject", subject().map(HeaderWriter::encoded));
    add(out, "Date", date());
    add(out, "Message-ID", properties.string(0x1035).map(FieldsOfMessage::plain));
    add(out, "In-Reply-To", properties.string(0x1042).map(FieldsOfMessage::plain));
    return out.bytes();
  }

  private void add(HeaderWriter out, String name, Optional<String> body) {
    if (body.isPresent() && !transport.has(name)) {
      out.field(name, body.get());
    }
  }

  private static String plain(String text) {
    return HeaderWriter.encoded(text.strip());
  }

  private Optional<String> subject() throws OutlookException {
    Optional<String> whole = properties.string(0x0037);
    if (whole.isPresent()) {
      // Older programs put the length of its prefix before it.
      return whole.map(text -> text.charAt(0) == 1 && text.length() > 2 ? text.substring(2) : text);
    }
    String rest = properties.string(0x0e1d).orElse("");
    String subject = properties.string(0x003d).orElse("") + rest;
    return subject.isEmpty() ? Optional.empty() : Optional.of(subject);
  }

  private Optional<String> author() throws OutlookException {
    Optional<String> represented = mailbox(0x0042, 0x5d02, 0x0064, 0x0065);
    return represented.isPresent() ? represented : sender();
  }

  private Optional<String> sender() throws OutlookException {
    return mailbox(0x0c1a, 0x5d01, 0x0c1e, 0x0c1f);
  }

  private Optional<String> senderIfAnother() throws OutlookException {
    Optional<String> sender = sender();
    return sender.equals(author()) ? Optional.empty() : sender;
  }

  private Optional<String> mailbox(int name, int smtp, int type, int address)
      throws OutlookException {
    return mailbox(properties, name, smtp, type, address);
  }

  private static Optional<String> mailbox(Properties of, int name, int smtp, int type, int address)
      throws OutlookException {
    String shown = of.string(name).orElse("");
    String spec = of.string(smtp).orElse("");
    if (spec.isEmpty() && !of.string(type).orElse("SMTP").equalsIgnoreCase("EX")) {
      spec = of.string(address).orElse("");
    }
    String written = HeaderWriter.mailbox(shown.equals(spec) ? "" : shown, spec);
    return written.isEmpty() ? Optional.empty() : Optional.of(written);
  }

  private Optional<String> replyTo() throws OutlookException {
    List<OneOff> entries =
        OneOff.list(properties.binary(0x004f).orElse(new byte[0]), properties.codePage());
    if (!entries.isEmpty()) {
      return Optional.of(
          String.join(
              ", ",
              entries.stream().map(e -> HeaderWriter.mailbox(e.name(), e.address())).toList()));
    }
    return properties
        .string(0x0050)
        .filter(names -> names.indexOf('@') > 0)
        .map(names -> HeaderWriter.mailbox("", names.split(";", 2)[0]));
  }

  private Optional<String> recipients(int type) throws OutlookException {
    var found = new ArrayList<String>();
    for (Properties recipient : recipients) {
      if (recipient.integer(0x0c15).orElse(TO) == type) {
        mailbox(recipient, 0x3001, 0x39fe, 0x3002, 0x3003).ifPresent(found::add);
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
  }

  private Optional<String> date() {
    return properties
        .time(0x0039)
        .or(() -> properties.time(0x0e06))
        .map(at -> HeaderWriter.date(at.atOffset(ZoneOffset.UTC)));
  }
}
