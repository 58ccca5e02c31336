package kanshiki.attachment;

import kanshiki.file.Allowance;
import kanshiki.file.Archive;
import kanshiki.file.CalendarInvitation;
import kanshiki.file.FileType;
import kanshiki.file.Gap;
import kanshiki.file.OfficeFile;
import kanshiki.file.ShortcutFile;
import kanshiki.mail.TextContent;
import kanshiki.pdf.PdfFile;

/**
 * Asks each kind of file what it holds: links, words, pages, files within. A new kind is one case
 * more in {@link #open} and a method that fills a {@link Contents}.
 */
final class Opener {
  private static final int MAX_TEXT = 200_000;

  private final Allowance allowance;
  private final Pages pages;

  Opener(Allowance allowance, Pages pages) {
    this.allowance = allowance;
    this.pages = pages;
  }

  /**
   * What {@code bytes} hold; a nested mail is not opened here.
   *
   * @param filename gives a compressed file its name
   */
  Contents open(FileType type, byte[] bytes, String filename) {
    var contents = new Contents();
    switch (type) {
      case HTML, SVG, MHTML -> page(bytes, type, contents);
      case ICALENDAR -> invitation(bytes, contents);
      case INTERNET_SHORTCUT, REMOTE_DESKTOP, WEB_QUERY, WINDOWS_SETTING_LINK ->
          contents.text(words(bytes));
      case WINDOWS_SHORTCUT -> shortcut(bytes, contents);
      case PDF -> pdf(PdfFile.read(bytes), contents);
      case OUTLOOK_MAIL -> contents.gap(Gap.NOT_SUPPORTED);
      case JPEG, PNG, GIF, BITMAP, WEBP, TIFF -> {} // read for codes with the body's pictures
      default -> {
        if (Archive.isOpenable(type)) {
          archive(Archive.open(type, bytes, filename, allowance), contents);
        } else if (OfficeFile.isReadable(type)) {
          document(OfficeFile.read(type, bytes, allowance), contents);
        } else if (type.group() == kanshiki.file.FileGroup.ARCHIVE) {
          contents.gap(Gap.NOT_SUPPORTED);
        }
      }
    }
    return contents;
  }

  /** A page whose characters are known already. */
  Contents openPage(FileType type, String html) {
    var contents = new Contents();
    pages.read(html, type, contents);
    return contents;
  }

  private void page(byte[] bytes, FileType type, Contents contents) {
    pages.read(TextContent.decode(bytes, "text/html", Pages.MAX_CHARACTERS), type, contents);
  }

  private static void invitation(byte[] bytes, Contents contents) {
    CalendarInvitation read = CalendarInvitation.read(words(bytes));
    contents.invitation = java.util.Optional.of(read);
    contents.text(read.summary());
    contents.text(read.location());
    contents.text(read.description());
    read.attached().forEach(url -> contents.target(url, "", false));
  }

  private static void shortcut(byte[] bytes, Contents contents) {
    String command = ShortcutFile.command(bytes);
    contents.sighting(Trait.COMMAND_LINE, command);
    contents.text(command);
  }

  private static void archive(Archive archive, Contents contents) {
    contents.files.addAll(archive.entries());
    contents.more = archive.more();
    contents.encrypted = archive.encrypted();
    archive.gap().ifPresent(contents::gap);
    if (archive.bomb()) {
      contents.sighting(Trait.BOMB, "");
    }
    if (archive.disagreeing()) {
      contents.sighting(Trait.TABLES_DISAGREE, "");
    }
  }

  /** What a PDF file holds that has been read. */
  static Contents pdf(PdfFile file) {
    var contents = new Contents();
    pdf(file, contents);
    return contents;
  }

  private static void pdf(PdfFile file, Contents contents) {
    for (PdfFile.Action action : file.actions()) {
      switch (action.kind()) {
        case URI, SUBMIT_FORM -> contents.target(action.target(), "", action.onOpening());
        case LAUNCH, JAVASCRIPT, OTHER_DOCUMENT, IMPORT_DATA -> {} // told with the codes
      }
    }
    file.files()
        .forEach(inside -> contents.files.add(Archive.Entry.read(inside.name(), inside.bytes())));
    contents.text(file.text());
    file.unread()
        .ifPresent(
            why ->
                contents.gap(
                    switch (why) {
                      case PASSWORD -> Gap.ENCRYPTED;
                      case NOT_A_PDF, BROKEN -> Gap.BROKEN;
                    }));
    if (!file.cuts().isEmpty()) {
      contents.gap(Gap.TOO_BIG);
    }
  }

  private static void document(OfficeFile file, Contents contents) {
    contents.encrypted = file.encrypted();
    if (file.encrypted()) {
      contents.gap(Gap.ENCRYPTED);
    }
    if (file.cut()) {
      contents.gap(Gap.TOO_BIG);
    }
    if (file.macros()) {
      contents.sighting(Trait.MACROS, "");
    }
    file.commands().forEach(command -> contents.sighting(Trait.COMMAND_FIELD, command));
    for (OfficeFile.Reference reference : file.references()) {
      switch (reference.kind()) {
        case TEMPLATE -> outside(Trait.EXTERNAL_TEMPLATE, reference.target(), contents);
        case OBJECT -> outside(Trait.EXTERNAL_OBJECT, reference.target(), contents);
        case PICTURE -> contents.target(reference.target(), "", true);
        case HYPERLINK -> contents.target(reference.target(), "", false);
      }
    }
    contents.files.addAll(file.embedded());
    contents.text(file.text());
  }

  /** A template on the author's own disk is left over from his work; nobody else can fetch it. */
  private static void outside(Trait trait, String target, Contents contents) {
    boolean remote = target.contains("://") && !target.regionMatches(true, 0, "file:///", 0, 8);
    if (remote || target.startsWith("\\\\")) {
      contents.sighting(trait, target);
      contents.target(target, "", false);
    }
  }

  private static String words(byte[] bytes) {
    return TextContent.decode(bytes, "text/plain", MAX_TEXT);
  }
}
