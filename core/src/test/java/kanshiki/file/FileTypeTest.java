package kanshiki.file;

import static kanshiki.file.SampleFiles.latin;
import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(FileType.WINDOWS_PROGRAM, "bill.pdf", SampleFiles.PROGRAM),
        Arguments.of(FileType.PDF, "bill.exe", SampleFiles.PDF),
        Arguments.of(FileType.PDF, "x", latin("\n\n%PDF-1.4 x")),
        Arguments.of(FileType.PNG, "a.jpg", SampleFiles.PNG),
        Arguments.of(FileType.JPEG, "a", latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")),
        Arguments.of(FileType.WEBP, "a.pdf", latin("RIFF\u0001\0\0\0WEBPVP8X")),
        Arguments.of(FileType.HEIF, "a.heic", latin("\0\0\0\u0018ftypheic")),
        Arguments.of(FileType.ZIP, "a", SampleFiles.zip("a.txt", "a")),
        Arguments.of(FileType.WORD, "a.zip", SampleFiles.word()),
        Arguments.of(
            FileType.EXCEL,
            "a",
            SampleFiles.zip("[Content_Types].xml", "", "xl/workbook.xml", "<workbook/>")),
        Arguments.of(
            FileType.JAVA_PROGRAM,
            "a.zip",
            SampleFiles.zip("META-INF/MANIFEST.MF", "", "a/B.class", "")),
        Arguments.of(FileType.ANDROID_PROGRAM, "a", SampleFiles.zip("AndroidManifest.xml", "")),
        Arguments.of(
            FileType.OPEN_DOCUMENT,
            "a.odt",
            SampleFiles.storedZip("mimetype", latin("application/vnd.oasis.opendocument.text"))),
        Arguments.of(
            FileType.EPUB, "a", SampleFiles.storedZip("mimetype", latin("application/epub+zip"))),
        Arguments.of(FileType.OLD_WORD, "a.doc", SampleFiles.compound("WordDocument", "x")),
        Arguments.of(FileType.OLD_EXCEL, "a", SampleFiles.compound("Workbook", "x")),
        Arguments.of(
            FileType.LOCKED_OFFICE, "a.docx", SampleFiles.compound("EncryptedPackage", "x")),
        Arguments.of(
            FileType.OUTLOOK_MAIL, "a", SampleFiles.compound("__properties_version1.0", "x")),
        Arguments.of(FileType.RAR, "a", SampleFiles.rar("a.txt", false)),
        Arguments.of(FileType.SEVEN_ZIP, "a", SampleFiles.sevenZip("a.txt", "a")),
        Arguments.of(FileType.GZIP, "a", SampleFiles.gzip(latin("a"))),
        Arguments.of(FileType.TAR, "a", SampleFiles.tar("a.txt", latin("a"))),
        Arguments.of(FileType.ISO_IMAGE, "a.pdf", SampleFiles.iso("A.TXT", latin("a"))),
        Arguments.of(FileType.LZH, "a.lzh", latin(" \u0000-lh5-\0\0\0\0\0\0\0\0")),
        Arguments.of(FileType.ACE, "a", latin("1234567**ACE**x")),
        Arguments.of(FileType.CABINET, "a", latin("MSCF\0\0\0\0")),
        Arguments.of(FileType.WINDOWS_SHORTCUT, "a", SampleFiles.shortcut("cmd.exe", "/c x")),
        Arguments.of(
            FileType.INTERNET_SHORTCUT, "a", utf8("[InternetShortcut]\r\nURL=https://x.test/")),
        Arguments.of(
            FileType.REMOTE_DESKTOP, "a.rdp", utf8("screen mode id:i:2\nfull address:s:x.test")),
        Arguments.of(FileType.ONENOTE, "a", latin("\u00e4R\\{\u008c\u00d8\u00a7M rest")),
        Arguments.of(FileType.RTF, "a.doc", utf8("{\\rtf1 hello}")),
        Arguments.of(FileType.HTML, "a", utf8("\n <!-- x --> <HTML><body>")),
        Arguments.of(FileType.HTML, "a.txt", utf8("<script>location='x'</script>")),
        Arguments.of(FileType.HTML, "a.html", utf8("words only")),
        Arguments.of(FileType.HTML, "a", "\ufeff<html>".getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of(FileType.SVG, "a.png", utf8("<?xml version='1.0'?><svg xmlns='x'/>")),
        Arguments.of(FileType.XML, "a.xml", utf8("<?xml version='1.0'?><invoice/>")),
        Arguments.of(FileType.HTML_APPLICATION, "a.hta", utf8("<html><script>x</script>")),
        Arguments.of(FileType.JAVASCRIPT, "a.js", utf8("var a = 1;")),
        Arguments.of(FileType.VBSCRIPT, "a.vbs", latin("\0\0\0\0\0 rubbish, then commands")),
        Arguments.of(FileType.POWERSHELL, "a.ps1", utf8("iwr x.test")),
        Arguments.of(FileType.BATCH, "a.cmd", utf8("@echo off")),
        Arguments.of(FileType.ICALENDAR, "a", utf8("BEGIN:VCALENDAR\r\n")),
        Arguments.of(FileType.VCARD, "a", utf8("BEGIN:VCARD\r\n")),
        Arguments.of(FileType.MAIL, "a", utf8("Return-Path: <a@b.test>\nFrom: a@b.test\n\nx")),
        Arguments.of(FileType.WINMAIL, "winmail.dat", latin("x\u009f>\"\0\0")),
        Arguments.of(
            FileType.SIGNATURE,
            "smime.p7s",
            latin("0\u0082\u0001\0\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002")),
        Arguments.of(FileType.SIGNATURE, "a.asc", utf8("-----BEGIN PGP SIGNATURE-----\n")),
        Arguments.of(
            FileType.DEVICE_PROFILE,
            "document",
            latin(
                "0\u0082\u0001\0\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002<plist><key>PayloadType</key>")),
        Arguments.of(FileType.TEXT, "a.patch", utf8("--- a\n+++ b\n")),
        Arguments.of(
            FileType.TEXT, "MZ.txt", utf8("MZ is how this text begins, and goes on so long")),
        Arguments.of(FileType.EMPTY, "a.exe", new byte[0]),
        Arguments.of(FileType.UNKNOWN, "a.dat", latin("\u0001\u0002\u0003\u0004\0\0\0\0")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isToldByContent(FileType type, String name, byte[] content) {
    assertThat(FileType.of(content, name)).isEqualTo(type);
  }

  @ParameterizedTest
  @MethodSource("files")
  void truncatedFilesAreToldWithoutFailing(FileType type, String name, byte[] content) {
    for (int length = 0; length < Math.min(content.length, 300); length++) {
      byte[] part = Bytes.slice(content, 0, length);
      FileType told = FileType.of(part, name);
      var allowance = Allowance.forOneMail();
      assertThat(Archive.open(told, part, name, allowance)).isNotNull();
      if (OfficeFile.isReadable(told)) {
        assertThat(OfficeFile.read(told, part, allowance)).isNotNull();
      }
    }
  }

  @Test
  void extensionsArePassedOverWhatWindowsIgnores() {
    assertThat(FileNames.extension("bill.PDF . ")).isEqualTo("pdf");
    assertThat(FileNames.extension("folder.d/name")).isEmpty();
    assertThat(FileNames.inner("bill.pdf      .exe")).isEqualTo("pdf");
    assertThat(FileNames.last("..\\..\\x.exe")).isEqualTo("x.exe");
    assertThat(FileType.byExtension("")).isEmpty();
  }
}
