package kanshiki.file;

import java.util.List;
import java.util.Optional;

/**
 * What an archive, disk image or other bundle lists, read without trusting it: names are only
 * names, and sizes are checked by unpacking.
 *
 * @param entries the files in it, folders left out, at most {@value Allowance#MAX_LISTED}
 * @param more how many files are in it besides
 * @param encrypted a password is needed for what is in it, or even for the names
 * @param bomb it was made to become so big that it breaks whoever unpacks it
 * @param disagreeing its two tables of contents name different files, so that one program sees what
 *     another does not
 * @param gap why it could not be listed, or not wholly
 */
public record Archive(
    List<Entry> entries,
    long more,
    boolean encrypted,
    boolean bomb,
    boolean disagreeing,
    Optional<Gap> gap) {

  public Archive {
    entries = List.copyOf(entries);
  }

  /**
   * One file in it.
   *
   * @param name as written, with folders; may be anything, also {@code ../../x}
   * @param size in bytes: counted where it was read, else as claimed; -1 when not known
   * @param type by its content, or its beginning; by its name where nothing could be read
   * @param content empty when it was not read; the {@code gap} then tells why. Whoever holds the
   *     array must not write to it
   */
  public record Entry(
      String name, long size, FileType type, Optional<byte[]> content, Optional<Gap> gap) {
    public boolean encrypted() {
      return gap.filter(Gap.ENCRYPTED::equals).isPresent();
    }

    /** A file whose bytes are there. */
    public static Entry read(String name, byte[] content) {
      return new Entry(
          name, content.length, FileType.of(content, name), Optional.of(content), Optional.empty());
    }

    /**
     * @param head its first bytes, where they could be read
     */
    static Entry unread(String name, long size, byte[] head, Gap gap) {
      FileType type =
          head.length > 0
              ? FileType.of(head, name)
              : FileType.byExtension(FileNames.extension(name)).orElse(FileType.UNKNOWN);
      return new Entry(name, size, type, Optional.empty(), Optional.of(gap));
    }

    static Entry unread(String name, long size, Gap gap) {
      return unread(name, size, new byte[0], gap);
    }
  }

  /** Whether {@link #open} has a reader for that type; what lies in a program does not matter. */
  public static boolean isOpenable(FileType type) {
    return switch (type) {
      case ZIP, RAR, SEVEN_ZIP, GZIP, BZIP2, XZ, TAR, CABINET, LZH, ISO_IMAGE, WINMAIL, EPUB ->
          true;
      default -> false;
    };
  }

  /**
   * Lists {@code bytes} and unpacks what the allowance lets it.
   *
   * @param name the archive's own name, after which a single compressed file is called
   */
  public static Archive open(FileType type, byte[] bytes, String name, Allowance allowance) {
    return switch (type) {
      case ZIP, EPUB -> ZipReader.read(bytes, allowance);
      case RAR -> RarReader.read(bytes, allowance);
      case SEVEN_ZIP -> SevenZipReader.read(bytes, allowance);
      case GZIP, BZIP2, XZ -> CompressedReader.read(type, bytes, name, allowance);
      case TAR -> TarReader.read(bytes, allowance);
      case CABINET -> CabinetReader.read(bytes, allowance);
      case LZH -> LzhReader.read(bytes, allowance);
      case ISO_IMAGE -> IsoReader.read(bytes, allowance);
      case WINMAIL -> TnefReader.read(bytes, allowance);
      default -> new Archive(List.of(), 0, false, false, false, Optional.of(Gap.NOT_SUPPORTED));
    };
  }
}
