package kanshiki.link;

import java.util.List;
import java.util.Optional;
import kanshiki.attachment.Attachment;
import kanshiki.attachment.Attachments;
import kanshiki.attachment.Page;
import kanshiki.content.Body;
import kanshiki.content.PictureText;
import kanshiki.content.VisibleText;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.qr.Codes;

/**
 * Gathers all links of a mail: from its header, its text, its HTML, its QR codes and its
 * attachments.
 */
public final class LinkExamination implements Examination<Links> {

  /**
   * Header fields that mail programs make buttons or links of (RFC 2369, 8058), and the subject.
   */
  private static final List<String> FIELDS =
      List.of(
          "Subject",
          "List-Unsubscribe",
          "List-Subscribe",
          "List-Help",
          "List-Post",
          "List-Archive",
          "List-Owner");

  private static final int MAX_FIELD = 8_192;

  @Override
  public Topic<Links> topic() {
    return Links.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC, Attachments.TOPIC, Codes.TOPIC);
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(PictureText.TOPIC);
  }

  @Override
  public Links examine(CaseFile file) {
    return of(
        file.get(CaseFile.MESSAGE),
        file.get(Body.TOPIC),
        PictureText.in(file),
        file.get(Codes.TOPIC),
        file.get(Attachments.TOPIC));
  }

  /** The links of {@code message}, whose body is {@code body}, of its codes and attachments. */
  public static Links of(Message message, Body body, Codes codes, Attachments attachments) {
    return of(message, body, PictureText.NONE, codes, attachments);
  }

  private static Links of(
      Message message, Body body, PictureText pictures, Codes codes, Attachments attachments) {
    var links = new LinkCollector();
    for (HeaderField field : message.header()) {
      for (String name : FIELDS) {
        if (field.is(name)) {
          addField(field, name, links);
        }
      }
    }
    for (Body.PlainText text : body.texts()) {
      boolean joined =
          text.part().parameter("delsp").filter(s -> s.equalsIgnoreCase("yes")).isPresent();
      links.addText(joined ? unflowed(text.text()) : text.text(), Link.Source.TEXT, "text");
    }
    for (Body.HtmlPage page : body.pages()) {
      HtmlLinks.collect(page.document(), links);
      links.addText(page.seen().outsideLinks(), Link.Source.TEXT, "html text");
    }
    for (PictureText.Read picture : pictures.pictures()) {
      addPicture(picture, links);
    }
    codes
        .links()
        .forEach(
            code ->
                code.url()
                    .ifPresent(
                        url -> links.add(url, "", Link.Source.QR, "qr code " + code.place())));
    attachments.everything().forEach(attachment -> addAttachment(attachment, links));
    return links.links();
  }

  /**
   * Addresses that a picture shows, for a reader who types them. A letter may have been read
   * wrongly, so they are shown, but nobody is asked about them; they are no {@link
   * Link#isFollowed}.
   */
  private static void addPicture(PictureText.Read picture, LinkCollector links) {
    for (TextUrls.Found found : TextUrls.scan(picture.text()).found()) {
      if (found.text().contains("://") || found.text().startsWith("www.")) {
        links.add(found.url(), found.text(), Link.Source.IMAGE, picture.place());
      }
    }
  }

  private static void addAttachment(Attachment attachment, LinkCollector links) {
    links.enter(attachment.path());
    for (Page page : attachment.pages()) {
      HtmlLinks.collect(page.document(), links);
      String seen = VisibleText.of(page.document()).outsideLinks();
      links.addText(seen, Link.Source.TEXT, "html text");
    }
    for (Attachment.Target target : attachment.targets()) {
      Link.Source source = target.loaded() ? Link.Source.IMAGE : Link.Source.ATTACHMENT;
      links.addReference(target.url(), Optional.empty(), target.shown(), source, "file");
    }
    links.addText(attachment.text(), Link.Source.TEXT, "text");
  }

  private static void addField(HeaderField field, String name, LinkCollector links) {
    String body = field.decoded();
    body = body.substring(0, Math.min(body.length(), MAX_FIELD));
    // A URL folded over two lines has white space in its angle brackets.
    links.addText(name.equals("Subject") ? body : withoutSpace(body), Link.Source.HEADER, name);
  }

  private static String withoutSpace(String body) {
    return body.replace(" ", "").replace("\t", "").replace(",<", ", <");
  }

  /** RFC 3676 section 4.2: with DelSp a space before the line end goes with it. */
  private static String unflowed(String text) {
    return text.replace(" \r\n", "").replace(" \n", "");
  }
}
