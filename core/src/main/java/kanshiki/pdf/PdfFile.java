package kanshiki.pdf;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.image.QrCode;

/**
 * What was found in one PDF file.
 *
 * @param pages how many there are, as far as they were counted
 * @param encrypted whether it is encrypted; one that opens without a password is read all the same
 * @param actions what clicking, opening or typing in it does, each once, in the order of its
 *     objects
 * @param files those embedded in it, names and bytes
 * @param hasForm whether it has fields to fill in
 * @param text words of the first pages in the order in which they are drawn
 * @param codes the QR codes on its pages
 * @param unread why nothing, or next to nothing, could be read
 * @param cuts what was left out
 */
public record PdfFile(
    int pages,
    boolean encrypted,
    List<Action> actions,
    List<Embedded> files,
    boolean hasForm,
    String text,
    List<Code> codes,
    Optional<Unread> unread,
    Set<Cut> cuts) {

  /** A file of which nothing was read, because others had cost too much before. */
  public static final PdfFile LEFT_ALONE =
      new PdfFile(
          0,
          false,
          List.of(),
          List.of(),
          false,
          "",
          List.of(),
          Optional.empty(),
          EnumSet.of(Cut.WORK));

  public PdfFile {
    actions = List.copyOf(actions);
    files = List.copyOf(files);
    codes = List.copyOf(codes);
    cuts = Set.copyOf(cuts);
  }

  /** What an action does (ISO 32000-2, table 201). */
  public enum Kind {
    /** Opens an address: a link. */
    URI,
    /** Sends what was filled in to an address. */
    SUBMIT_FORM,
    /** Starts a program or opens a file. */
    LAUNCH,
    /** Runs a script. */
    JAVASCRIPT,
    /** Opens another document, or one embedded in this. */
    OTHER_DOCUMENT,
    /** Fills the form from a file. */
    IMPORT_DATA
  }

  /**
   * One thing that the file can do.
   *
   * @param target the address, file or the beginning of the script; may be empty
   * @param onOpening whether it happens when the file or a page is opened, without a click
   */
  public record Action(Kind kind, String target, boolean onOpening) {}

  /**
   * A QR code and where it is.
   *
   * @param page counted from 1
   * @param drawn made of lines or letters rather than a picture
   */
  public record Code(QrCode code, int page, boolean drawn) {}

  /** A file within the file. */
  public static final class Embedded {
    private final String name;
    private final byte[] bytes;

    Embedded(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    /** As the file names it; may be empty. */
    public String name() {
      return name;
    }

    /** Its beginning at least; must not be changed. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** Why a file was not read. */
  public enum Unread {
    NOT_A_PDF,
    /** It needs a password, or somebody's key. */
    PASSWORD,
    /** Its structure makes no sense. */
    BROKEN
  }

  /** What was left out. */
  public enum Cut {
    /** Pages after the first ones: their words and codes. */
    PAGES,
    /** Objects after the first ones. */
    OBJECTS,
    /** It asks for more work, or unfolds to more bytes, than any honest file needs. */
    WORK,
    /** The rest of a stream that unfolds to too many bytes. */
    STREAM,
    /** The rest of the words. */
    TEXT,
    /** Pictures after the first ones. */
    PICTURES,
    /** Pictures in a format that this program cannot decode, or too large ones. */
    PICTURE_FORMAT,
    /** Embedded files after the first ones. */
    FILES
  }

  /** Reads a file's bytes, whatever they are, within bounds; never throws for their sake. */
  public static PdfFile read(byte[] bytes) {
    return PdfReader.read(bytes);
  }
}
