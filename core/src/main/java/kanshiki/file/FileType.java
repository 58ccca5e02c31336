package kanshiki.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a file really is, by its content; by its name only where the content leaves that open, as
 * with scripts.
 *
 * <p>The order within a group means nothing. Extensions are those under which the type usually
 * goes.
 */
public enum FileType {
  WINDOWS_PROGRAM(FileGroup.PROGRAM, "exe scr com pif cpl dll sys ocx xll"),
  WINDOWS_INSTALLER(FileGroup.PROGRAM, "msi msp mst"),
  WINDOWS_PACKAGE(FileGroup.PROGRAM, "msix appx msixbundle appxbundle"),
  WINDOWS_HELP(FileGroup.PROGRAM, "chm"),
  JAVA_PROGRAM(FileGroup.PROGRAM, "jar class"),
  ANDROID_PROGRAM(FileGroup.PROGRAM, "apk dex aab xapk"),
  LINUX_PROGRAM(FileGroup.PROGRAM, "elf so deb rpm"),
  MAC_PROGRAM(FileGroup.PROGRAM, "pkg dylib"),
  JAVASCRIPT(FileGroup.SCRIPT, "js jse mjs"),
  VBSCRIPT(FileGroup.SCRIPT, "vbs vbe vb"),
  SCRIPT_HOST_FILE(FileGroup.SCRIPT, "wsf wsh wsc sct"),
  HTML_APPLICATION(FileGroup.SCRIPT, "hta"),
  POWERSHELL(FileGroup.SCRIPT, "ps1 psm1 psd1 ps1xml psc1"),
  BATCH(FileGroup.SCRIPT, "bat cmd"),
  REGISTRY_FILE(FileGroup.SCRIPT, "reg inf"),
  JAVA_WEB_START(FileGroup.SCRIPT, "jnlp"),
  WINDOWS_SHORTCUT(FileGroup.SHORTCUT, "lnk"),
  INTERNET_SHORTCUT(FileGroup.SHORTCUT, "url website webloc desktop"),
  WINDOWS_SETTING_LINK(
      FileGroup.SHORTCUT, "settingcontent-ms library-ms search-ms searchconnector-ms appref-ms"),
  WEB_QUERY(FileGroup.SHORTCUT, "iqy slk oqy rqy"),
  REMOTE_DESKTOP(FileGroup.SHORTCUT, "rdp"),
  ISO_IMAGE(FileGroup.DISK_IMAGE, "iso udf"),
  RAW_DISK_IMAGE(FileGroup.DISK_IMAGE, "img"),
  VIRTUAL_DISK(FileGroup.DISK_IMAGE, "vhd vhdx vmdk"),
  MAC_DISK_IMAGE(FileGroup.DISK_IMAGE, "dmg"),
  ZIP(FileGroup.ARCHIVE, "zip zipx"),
  RAR(FileGroup.ARCHIVE, "rar"),
  SEVEN_ZIP(FileGroup.ARCHIVE, "7z"),
  GZIP(FileGroup.ARCHIVE, "gz tgz"),
  BZIP2(FileGroup.ARCHIVE, "bz2 tbz"),
  XZ(FileGroup.ARCHIVE, "xz txz"),
  ZSTANDARD(FileGroup.ARCHIVE, "zst"),
  TAR(FileGroup.ARCHIVE, "tar"),
  CABINET(FileGroup.ARCHIVE, "cab"),
  ACE(FileGroup.ARCHIVE, "ace"),
  ARJ(FileGroup.ARCHIVE, "arj"),
  LZH(FileGroup.ARCHIVE, "lzh lha"),
  PDF(FileGroup.DOCUMENT, "pdf"),
  WORD(FileGroup.DOCUMENT, "docx dotx docm dotm"),
  EXCEL(FileGroup.DOCUMENT, "xlsx xltx xlsm xltm xlam xlsb"),
  POWERPOINT(FileGroup.DOCUMENT, "pptx potx ppsx pptm potm ppsm ppam"),
  OLD_WORD(FileGroup.DOCUMENT, "doc dot"),
  OLD_EXCEL(FileGroup.DOCUMENT, "xls xlt xla"),
  OLD_POWERPOINT(FileGroup.DOCUMENT, "ppt pps pot"),
  LOCKED_OFFICE(FileGroup.DOCUMENT, ""),
  OLE_DOCUMENT(FileGroup.DOCUMENT, "pub vsd mpp hwp jtd"),
  OPEN_DOCUMENT(FileGroup.DOCUMENT, "odt ods odp odg ott"),
  RTF(FileGroup.DOCUMENT, "rtf"),
  ONENOTE(FileGroup.DOCUMENT, "one onepkg"),
  EPUB(FileGroup.DOCUMENT, "epub"),
  XPS(FileGroup.DOCUMENT, "xps oxps"),
  POSTSCRIPT(FileGroup.DOCUMENT, "ps eps ai"),
  HTML(FileGroup.PAGE, "html htm xhtml xht shtml shtm dhtml"),
  MHTML(FileGroup.PAGE, "mht mhtml"),
  SVG(FileGroup.PAGE, "svg svgz"),
  JPEG(FileGroup.PICTURE, "jpg jpeg jpe jfif"),
  PNG(FileGroup.PICTURE, "png"),
  GIF(FileGroup.PICTURE, "gif"),
  BITMAP(FileGroup.PICTURE, "bmp dib"),
  WEBP(FileGroup.PICTURE, "webp"),
  TIFF(FileGroup.PICTURE, "tif tiff"),
  HEIF(FileGroup.PICTURE, "heic heif avif"),
  ICON(FileGroup.PICTURE, "ico cur"),
  METAFILE(FileGroup.PICTURE, "emf wmf"),
  PHOTOSHOP(FileGroup.PICTURE, "psd"),
  SOUND(FileGroup.MEDIA, "mp3 wav m4a flac ogg aac mid wma"),
  FILM(FileGroup.MEDIA, "mp4 mov avi mkv webm mpg mpeg wmv 3gp"),
  ICALENDAR(FileGroup.CALENDAR, "ics ical ifb vcs"),
  VCARD(FileGroup.CONTACT, "vcf vcard"),
  MAIL(FileGroup.MAIL, "eml"),
  MAILBOX(FileGroup.MAIL, "mbox"),
  OUTLOOK_MAIL(FileGroup.MAIL, "msg oft"),
  WINMAIL(FileGroup.MAIL, "tnef"),
  SIGNATURE(FileGroup.SIGNATURE, "p7s p7m p7b asc sig pgp gpg cer crt pem p12 pfx"),
  DEVICE_PROFILE(FileGroup.SETTINGS, "mobileconfig mobileprovision"),
  XML(FileGroup.TEXT, "xml plist"),
  TEXT(FileGroup.TEXT, "txt csv tsv log json md patch diff conf ini sh py pl c h java"),
  EMPTY(FileGroup.UNKNOWN, ""),
  UNKNOWN(FileGroup.UNKNOWN, "");

  private final FileGroup group;
  private final String extensions;

  FileType(FileGroup group, String extensions) {
    this.group = group;
    this.extensions = extensions;
  }

  private static final class Holder {
    static final Map<String, FileType> BY_EXTENSION = new HashMap<>();

    static {
      for (FileType type : values()) {
        for (String extension : type.extensions.split(" ", -1)) {
          if (!extension.isEmpty()) {
            BY_EXTENSION.putIfAbsent(extension, type);
          }
        }
      }
    }
  }

  /** The type of {@code content}; {@code filename} helps where the bytes are plain text. */
  public static FileType of(byte[] content, String filename) {
    return Sniffer.type(content, FileNames.extension(filename));
  }

  /** The type that goes under that extension, written in lower case without a dot. */
  public static Optional<FileType> byExtension(String extension) {
    return Optional.ofNullable(Holder.BY_EXTENSION.get(extension));
  }

  public FileGroup group() {
    return group;
  }

  /** The name in lower-case kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
